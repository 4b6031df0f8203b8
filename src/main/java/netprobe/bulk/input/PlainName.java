package netprobe.bulk.input;

import java.util.Arrays;

/**
 * The short way from a name's text to its wire form, for the names that nearly all lists are made of: letters, digits, hyphens, underscores and dots.
 * {@link SpelledName} reads the others, and says what is wrong with those that are none.
 */
final class PlainName {

    /** The longest name without its final dot has two bytes less than its wire form; the longest with it, one. */
    private static final int LONGEST_TEXT = 254;
    private static final int LONGEST_WIRE = 255;
    private static final int LONGEST_LABEL = 63;

    private static final byte OTHER = 0;
    private static final byte DIGIT = 1;
    private static final byte DOT = 2;
    private static final byte LETTER = 4;
    private static final byte[] KINDS = kinds();

    private PlainName() {}

    private static byte[] kinds() {
        var kinds = new byte[256];
        Arrays.fill(kinds, 'a', 'z' + 1, LETTER);
        Arrays.fill(kinds, 'A', 'Z' + 1, LETTER);
        Arrays.fill(kinds, '0', '9' + 1, DIGIT);
        kinds['-'] = LETTER;
        kinds['_'] = LETTER;
        kinds['*'] = LETTER;
        kinds['.'] = DOT;
        return kinds;
    }

    /**
     * Writes a name in wire form, its letter case kept, at the beginning of an array of 256 bytes or more.
     *
     * @return how many bytes it has; 0 where it isn't plain, or may be an address
     */
    static int write(byte[] text, int from, int to, byte[] wire) {
        if (to - from > LONGEST_TEXT) {
            return 0;
        }
        int label = 0;
        int at = 1;
        int seen = 0;
        for (int i = from; i < to; i++) {
            byte kind = KINDS[text[i] & 0xff];
            if (kind == DOT) {
                int length = at - label - 1;
                if (length == 0 || length > LONGEST_LABEL) {
                    return 0;
                }
                wire[label] = (byte) length;
                label = at;
            } else if (kind == OTHER) {
                return 0;
            }
            seen |= kind;
            wire[at++] = text[i];
        }
        int last = at - label - 1;
        if ((seen & LETTER) == 0 || last > LONGEST_LABEL) {
            return 0;
        }
        wire[label] = (byte) last;
        if (last > 0) {
            wire[at++] = 0;
        }
        return at <= LONGEST_WIRE ? at : 0;
    }
}
