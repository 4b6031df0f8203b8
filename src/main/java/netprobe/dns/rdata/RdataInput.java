package netprobe.dns.rdata;

import java.time.Instant;
import org.xbill.DNS.DNSInput;
import org.xbill.DNS.Name;
import org.xbill.DNS.WireParseException;

/**
 * The data of one record within its message, read from front to back. Reading past the end is a {@link WireParseException}.
 *
 * <p>Names may point anywhere before them in the message (RFC 1035, section 4.1.4), in records of any type.
 */
public final class RdataInput {

    private final byte[] message;
    private final int start;
    private final int length;
    private final Instant now;
    private final DNSInput wire;

    /**
     * The data from {@code start} on.
     *
     * @param message all of it, because names in the data may point into it
     * @param now the time that times without a century are near to, and that they have passed or not
     */
    public RdataInput(byte[] message, int start, int length, Instant now) {
        this.message = message;
        this.start = start;
        this.length = length;
        this.now = now;
        this.wire = length == 0 ? new DNSInput(new byte[0]) : at(message, start, length);
    }

    /** dnsjava can't stand behind the last byte, where no data may begin. */
    private static DNSInput at(byte[] message, int start, int length) {
        var wire = new DNSInput(message);
        wire.jump(start);
        wire.setActive(length);
        return wire;
    }

    /** The same from the front. */
    RdataInput again() {
        return new RdataInput(message, start, length, now);
    }

    /** The time that 32-bit times are near to (RFC 4034, section 3.1.5). */
    Instant now() {
        return now;
    }

    boolean isAtEnd() {
        return wire.remaining() == 0;
    }

    int u8() throws WireParseException {
        return wire.readU8();
    }

    int u16() throws WireParseException {
        return wire.readU16();
    }

    long u32() throws WireParseException {
        return wire.readU32();
    }

    Name name() throws WireParseException {
        return new Name(wire);
    }

    byte[] bytes(int length) throws WireParseException {
        return wire.readByteArray(length);
    }

    /** Bytes behind their number, in one byte. */
    byte[] counted() throws WireParseException {
        return wire.readCountedString();
    }

    /** All that is left. */
    byte[] rest() {
        return wire.readByteArray();
    }
}
