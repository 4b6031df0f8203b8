package netprobe.bulk.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-2-4 with 128 bits of result, of a type (eight bytes, lowest first) and a name in wire form, in lower case. With a key that nobody knows, nobody can
 * choose names whose hashes are the same.
 *
 * @see <a href="https://www.aumasson.jp/siphash/siphash.pdf">SipHash: a fast short-input PRF</a>
 */
final class KeyedHash {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVERY_BYTE = 0x0101_0101_0101_0101L;
    private static final long TOP_BITS = 0x8080_8080_8080_8080L;

    private final long key0;
    private final long key1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long first;
    private long second;

    KeyedHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** One with a key of its own. */
    static KeyedHash random() {
        var random = new SecureRandom();
        return new KeyedHash(random.nextLong(), random.nextLong());
    }

    /** Hashes the name at the beginning of an array. */
    void hash(byte[] name, int length, int type) {
        v0 = key0 ^ 0x736f_6d65_7073_6575L;
        v1 = key1 ^ 0x646f_7261_6e64_6f6dL ^ 0xee;
        v2 = key0 ^ 0x6c79_6765_6e65_7261L;
        v3 = key1 ^ 0x7465_6462_7974_6573L;
        take(type);
        int whole = length & ~7;
        for (int at = 0; at < whole; at += 8) {
            take(lowerCase((long) LONGS.get(name, at)));
        }
        long rest = 0;
        for (int at = length - 1; at >= whole; at--) {
            rest = rest << 8 | name[at] & 0xff;
        }
        take(lowerCase(rest) | (long) (length + 8) << 56);
        v2 ^= 0xee;
        rounds(4);
        first = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(4);
        second = v0 ^ v1 ^ v2 ^ v3;
    }

    /** The first half of the result. */
    long first() {
        return first;
    }

    /** The second half. */
    long second() {
        return second;
    }

    /** The letters of ASCII alone. A label's length is at most 63, below all of them. */
    private static long lowerCase(long eight) {
        long low = eight & ~TOP_BITS;
        long fromA = low + (0x80 - 'A') * EVERY_BYTE;
        long beyondZ = low + (0x7f - 'Z') * EVERY_BYTE;
        long letters = fromA & ~beyondZ & ~eight & TOP_BITS;
        return eight | letters >>> 2;
    }

    private void take(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private void rounds(int count) {
        long a = v0;
        long b = v1;
        long c = v2;
        long d = v3;
        for (int i = 0; i < count; i++) {
            a += b;
            c += d;
            b = Long.rotateLeft(b, 13) ^ a;
            d = Long.rotateLeft(d, 16) ^ c;
            a = Long.rotateLeft(a, 32);
            c += b;
            a += d;
            b = Long.rotateLeft(b, 17) ^ c;
            d = Long.rotateLeft(d, 21) ^ a;
            c = Long.rotateLeft(c, 32);
        }
        v0 = a;
        v1 = b;
        v2 = c;
        v3 = d;
    }
}
