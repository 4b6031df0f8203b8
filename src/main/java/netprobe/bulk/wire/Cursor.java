package netprobe.bulk.wire;

/** A place in a message, which moves on over what is found sound. Each move says whether it could be made; where not, the place means nothing. */
final class Cursor {

    private byte[] message = {};
    private int length;
    private int at;
    private int limit;

    /** Goes to a place in a message, of which {@code length} bytes count. */
    void open(byte[] message, int length, int at) {
        this.message = message;
        this.length = length;
        this.at = at;
        this.limit = length;
    }

    /** Lets nothing be seen behind the next bytes, but what pointers lead to, until {@link #widen()}. */
    boolean narrow(int bytes) {
        limit = at + bytes;
        return limit <= length;
    }

    /** Goes on behind what was seen since {@link #narrow(int)}; all of that has to have been seen. */
    boolean widen() {
        boolean isAtEnd = isAtEnd();
        limit = length;
        return isAtEnd;
    }

    boolean isAtEnd() {
        return at == limit;
    }

    int left() {
        return limit - at;
    }

    /** The byte at a distance; there has to be one. */
    int u8(int distance) {
        return message[at + distance] & 0xff;
    }

    /** Two bytes at a distance; there have to be. */
    int u16(int distance) {
        return Octets.u16(message, at + distance);
    }

    boolean skip(int bytes) {
        at += bytes;
        return at <= limit;
    }

    boolean toEnd() {
        at = limit;
        return true;
    }

    boolean name() {
        at = NameFormat.end(message, at, limit, length);
        return at >= 0;
    }

    /** Bytes behind their number, in one byte. */
    boolean counted() {
        return left() >= 1 && skip(1 + u8(0));
    }

    /** Bytes behind their number, in two bytes. */
    boolean sized() {
        return left() >= 2 && skip(2 + u16(0));
    }
}
