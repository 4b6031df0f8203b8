package netprobe.bulk.engine;

import java.util.Arrays;
import netprobe.bulk.Questions;

/**
 * What is under way: a slot for each question, from when it is first asked until it is finished. Slots that are given back are taken again
 * first, so that few are ever touched.
 */
final class Flights {

    /** Of {@link #isSet}: counted as lost, so it doesn't count in the window. */
    static final int LOST = 1;
    /** It is to be asked without EDNS. */
    static final int PLAIN = 1 << 1;
    /** A message came that claimed to be the answer, and can't be read. */
    static final int MALFORMED = 1 << 2;
    /** An answer did not fit into a datagram. */
    static final int TRUNCATED = 1 << 3;
    /** It is answered, and a second server is asked to verify. */
    static final int VERIFYING = 1 << 4;
    /** It is asked over TCP, or was at last. */
    static final int STREAM = 1 << 5;
    /** It waits to be asked again. */
    static final int WAITING = 1 << 6;
    /** The answer that is kept came over TCP. */
    static final int KEPT_STREAM = 1 << 7;

    /** No key, no server. */
    static final int NONE = -1;

    private static final byte[] NOTHING = new byte[0];
    static final Questions NO_QUESTIONS =
            new Questions(NOTHING, new int[1], new long[0], new Questions.Mark(0, 0, 0));

    final Questions[] questions;
    final int[] place;
    final int[] key;
    final int[] server;
    final int[] attempts;
    final int[] errno;
    final long[] begun;
    final long[] asked;
    /** An answer that is kept: one to be verified, or an error that nobody has bettered yet; from {@link #keptServer}. */
    final byte[][] kept;
    final int[] keptServer;
    final long[] keptNanos;

    private final byte[] flags;
    private final int[] free;
    private int freeCount;

    Flights(int slots) {
        questions = new Questions[slots];
        place = new int[slots];
        key = new int[slots];
        server = new int[slots];
        attempts = new int[slots];
        errno = new int[slots];
        begun = new long[slots];
        asked = new long[slots];
        kept = new byte[slots][];
        keptServer = new int[slots];
        keptNanos = new long[slots];
        flags = new byte[slots];
        free = new int[slots];
        Arrays.fill(questions, NO_QUESTIONS);
        Arrays.fill(kept, NOTHING);
        for (int slot = 0; slot < slots; slot++) {
            free[slot] = slots - 1 - slot;
        }
        freeCount = slots;
    }

    /** How many slots are taken. */
    int count() {
        return free.length - freeCount;
    }

    /** How many can be taken. */
    int room() {
        return freeCount;
    }

    /** A slot for a question that has not been asked yet. */
    int take(Questions run, int at) {
        int slot = free[--freeCount];
        questions[slot] = run;
        place[slot] = at;
        key[slot] = NONE;
        server[slot] = NONE;
        attempts[slot] = 0;
        errno[slot] = 0;
        flags[slot] = 0;
        return slot;
    }

    /** Gives a slot back. */
    void free(int slot) {
        questions[slot] = NO_QUESTIONS;
        kept[slot] = NOTHING;
        free[freeCount++] = slot;
    }

    /** Whether an answer is kept. */
    boolean isKept(int slot) {
        return kept[slot].length > 0;
    }

    boolean isSet(int slot, int flag) {
        return (flags[slot] & flag) != 0;
    }

    void set(int slot, int flag) {
        flags[slot] |= (byte) flag;
    }

    void unset(int slot, int flag) {
        flags[slot] &= (byte) ~flag;
    }
}
