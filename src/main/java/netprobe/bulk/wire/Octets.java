package netprobe.bulk.wire;

/** Numbers of several bytes, the most significant one first. */
public final class Octets {

    private Octets() {}

    /** One of 8 bits. */
    public static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    /** One of 16 bits. */
    public static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    /** One of 32 bits. */
    public static long u32(byte[] bytes, int at) {
        return (long) u16(bytes, at) << 16 | u16(bytes, at + 2);
    }
}
