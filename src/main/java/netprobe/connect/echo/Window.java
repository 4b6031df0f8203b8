package netprobe.connect.echo;

import java.util.Arrays;
import java.util.Optional;
import netprobe.connect.ByteText;
import netprobe.model.Echoed.Difference;

/**
 * What has been sent and has not come back: a bounded part of the stream, so that memory doesn't grow with it. One thread puts what it is about to
 * send, another takes off what comes back.
 */
final class Window {

    /** More than the socket buffers on both ways hold, so that no peer that echoes as it reads is ever waited for in vain. */
    static final int SIZE = 1 << 23;

    /** How much of a difference is shown. */
    private static final int SHOWN = 16;

    private final byte[] ring = new byte[SIZE];
    private long put;
    private long matched;
    private boolean complete;
    private boolean ended;
    private boolean closed;

    /** Puts bytes, when there is room for them; false if nobody takes any more. */
    synchronized boolean put(byte[] bytes, int count) throws InterruptedException {
        while (!closed && put + count - matched > SIZE) {
            wait();
        }
        for (int copied = 0; copied < count && !closed;) {
            int at = (int) ((put + copied) % SIZE);
            int some = Math.min(count - copied, SIZE - at);
            System.arraycopy(bytes, copied, ring, at, some);
            copied += some;
        }
        put += closed ? 0 : count;
        notifyAll();
        return !closed;
    }

    /** All has been put. */
    synchronized void complete() {
        complete = true;
    }

    /** Nothing more will be put, whether that was all or not. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Whether what has come back is all, which whoever puts may find out only now: he is waited for until he has, or has more. */
    synchronized boolean isDone(long milliseconds) {
        long start = System.nanoTime();
        long left = milliseconds;
        while (!complete && !ended && matched == put && left > 0) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                left = 0;
            }
            left = Math.min(left, milliseconds - (System.nanoTime() - start) / 1_000_000);
        }
        return complete && matched == put;
    }

    /** Nothing more will be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Takes off what came back, up to the first byte that is not what was put. */
    synchronized Optional<Difference> match(byte[] bytes, int count) {
        int same = 0;
        while (same < count && matched < put) {
            int at = (int) (matched % SIZE);
            int most = (int) Math.min(Math.min(count - same, put - matched), SIZE - at);
            int differs = Arrays.mismatch(bytes, same, same + most, ring, at, at + most);
            int equal = differs < 0 ? most : differs;
            same += equal;
            matched += equal;
            if (differs >= 0) {
                break;
            }
        }
        notifyAll();
        return same == count ? Optional.empty() : Optional.of(difference(bytes, same, count));
    }

    private Difference difference(byte[] bytes, int from, int to) {
        var sent = new byte[(int) Math.min(SHOWN, put - matched)];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = ring[(int) ((matched + i) % SIZE)];
        }
        byte[] received = Arrays.copyOfRange(bytes, from, Math.min(to, from + SHOWN));
        return new Difference(matched, ByteText.of(sent), ByteText.of(received));
    }

    /** How much came back as it had been put. */
    synchronized long matched() {
        return matched;
    }

    /** Whether something has to come back yet, or the end of it. */
    synchronized boolean isAwaited() {
        return complete || matched < put;
    }
}
