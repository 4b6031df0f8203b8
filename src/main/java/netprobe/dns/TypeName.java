package netprobe.dns;

import java.util.OptionalInt;
import netprobe.tables.DnsRegistry;

/** Names of record types: IANA's mnemonics, and {@code TYPE65280} for the rest (RFC 3597, section 5). */
public final class TypeName {

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
