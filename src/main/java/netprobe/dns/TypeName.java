package netprobe.dns;

import java.util.OptionalInt;
import netprobe.tables.DnsRegistry;
import org.xbill.DNS.Type;

/** Names of record types: IANA's mnemonics, and {@code TYPE65280} for the rest (RFC 3597, section 5). */
public final class TypeName {

    /** The transfer of a whole zone (RFC 5936). */
    public static final int AXFR = Type.AXFR;

    /** The transfer of what has changed in a zone (RFC 1995). */
    public static final int IXFR = Type.IXFR;

    /** The name of an address, among others (RFC 1035, section 3.3.12). */
    public static final int PTR = Type.PTR;

    private TypeName() {}

    /** The name of a type. */
    public static String of(int type) {
        return DnsRegistry.TYPES.label(type);
    }

    /** The type of a name in any letter case: {@code mx}, {@code AXFR}, {@code TYPE65280}. */
    public static OptionalInt parse(String name) {
        return DnsRegistry.TYPES.number(name);
    }
}
