package netprobe.dns.rdata;

import java.util.StringJoiner;
import java.util.function.IntFunction;
import netprobe.tables.DnsRegistry;
import org.xbill.DNS.WireParseException;

/** Fields that are sets of numbers, a bit each. */
final class Bitmaps {

    private static final int LONGEST_WINDOW = 32;
    private static final int WINDOW_SPAN = 256;

    private Bitmaps() {}

    /** Types in windows of 256 that ascend (RFC 4034, section 4.1.2). */
    static String types(RdataInput input) throws WireParseException {
        var types = new StringJoiner(" ");
        for (int last = -1; !input.isAtEnd();) {
            int window = input.u8();
            int length = input.u8();
            if (window <= last || length == 0 || length > LONGEST_WINDOW) {
                throw new WireParseException("bitmap of types out of order");
            }
            last = window;
            add(types, input.bytes(length), window * WINDOW_SPAN, DnsRegistry.TYPES::label);
        }
        return types.toString();
    }

    /** The first types, in one bitmap (RFC 2535, section 5.2). */
    static String firstTypes(RdataInput input) {
        return set(input.rest(), type -> DnsRegistry.TYPES.name(type).orElse(Integer.toString(type)));
    }

    /** Ports (RFC 1035, section 3.4.2). */
    static String ports(RdataInput input) {
        return set(input.rest(), Integer::toString);
    }

    private static String set(byte[] bitmap, IntFunction<String> label) {
        var members = new StringJoiner(" ");
        add(members, bitmap, 0, label);
        return members.toString();
    }

    private static void add(StringJoiner members, byte[] bitmap, int first, IntFunction<String> label) {
        for (int bit = 0; bit < bitmap.length * Byte.SIZE; bit++) {
            if ((bitmap[bit / Byte.SIZE] & 0x80 >> bit % Byte.SIZE) != 0) {
                members.add(label.apply(first + bit));
            }
        }
    }
}
