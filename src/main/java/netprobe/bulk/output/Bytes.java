package netprobe.bulk.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow at their end. */
final class Bytes {

    private static final int LONGEST_NUMBER = 20;
    private static final byte[] ZERO = {'0'};

    private byte[] array;
    private int length;

    Bytes(int room) {
        this.array = new byte[room];
    }

    /** The same bytes, with no room behind them. */
    Bytes copy() {
        var copy = new Bytes(length);
        copy.put(array, 0, length);
        return copy;
    }

    /** Constant text. */
    static byte[] of(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    /** All of them, and room behind them. */
    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    /** Drops all but the first. */
    void cut(int newLength) {
        length = newLength;
    }

    /** Sees to it that so many more fit. */
    private void room(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(length + more, 2 * array.length));
        }
    }

    void put(int octet) {
        room(1);
        array[length++] = (byte) octet;
    }

    void put(byte[] bytes) {
        put(bytes, 0, bytes.length);
    }

    void put(byte[] bytes, int from, int count) {
        room(count);
        System.arraycopy(bytes, from, array, length, count);
        length += count;
    }

    /** Once more what stands at a place already. */
    void repeat(int from, int count) {
        room(count);
        System.arraycopy(array, from, array, length, count);
        length += count;
    }

    void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            array[length++] = (byte) text.charAt(i);
        }
    }

    /** A number of 16 bits, the most significant byte first. */
    void u16(int number) {
        put(number >> 8);
        put(number);
    }

    /** A number that is not negative, in decimal digits. */
    void decimal(long number) {
        room(LONGEST_NUMBER);
        int end = length + digits(number);
        long rest = number;
        int at = end;
        while (at > length) {
            array[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length = end;
    }

    /** The same with zeros in front, as many as are wanting. */
    void decimal(long number, int leastDigits) {
        for (int i = digits(number); i < leastDigits; i++) {
            put(ZERO);
        }
        decimal(number);
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** Makes what stands from there on the inside of a JSON string; it has to be printable ASCII. */
    void escape(int from) {
        int special = 0;
        for (int i = from; i < length; i++) {
            special += isSpecial(array[i]) ? 1 : 0;
        }
        if (special == 0) {
            return;
        }
        room(special);
        int to = length + special;
        int at = length;
        length = to;
        while (to > at) {
            byte octet = array[--at];
            array[--to] = octet;
            if (isSpecial(octet)) {
                array[--to] = '\\';
            }
        }
    }

    private static boolean isSpecial(byte octet) {
        return octet == '"' || octet == '\\';
    }

    @Override
    public String toString() {
        return new String(array, 0, length, StandardCharsets.US_ASCII);
    }
}
