package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import netprobe.dns.TypeName;

/** Types by their names; those that a list repeats on millions of lines are remembered, so that no text has to be made of them. */
final class TypeWords {

    private static final int LONGEST_REMEMBERED = 7;
    private static final int LONGEST = 32;
    private static final int SLOTS = 64;

    private final long[] words = new long[SLOTS];
    private final int[] numbers = new int[SLOTS];

    /** The number of a type named in any letter case, such as {@code mx} or {@code TYPE65280}; -1 where there is none. */
    int number(byte[] text, int from, int to) {
        if (to - from > LONGEST_REMEMBERED) {
            return to - from > LONGEST ? -1 : parsed(text, from, to);
        }
        long word = 1; // so that none is 0, as are the slots that remember nothing
        for (int i = from; i < to; i++) {
            word = word << 8 | text[i] & 0xff;
        }
        int slot = (int) (word * 0x9e37_79b9_7f4a_7c15L >>> 58);
        if (words[slot] != word) {
            words[slot] = word;
            numbers[slot] = parsed(text, from, to);
        }
        return numbers[slot];
    }

    private static int parsed(byte[] text, int from, int to) {
        return TypeName.parse(new String(text, from, to - from, ISO_8859_1)).orElse(-1);
    }
}
