package netprobe.dns;

import java.util.OptionalInt;
import netprobe.tables.DnsRegistry;

/** Names of record classes: IANA's mnemonics, and {@code CLASS32} for the rest (RFC 3597, section 5). */
public final class ClassName {

    private ClassName() {}

    /** The name of a class. */
    public static String of(int dclass) {
        return DnsRegistry.CLASSES.label(dclass);
    }

    /** The class of a name in any letter case: {@code ch}, {@code CLASS32}. */
    public static OptionalInt parse(String name) {
        return DnsRegistry.CLASSES.number(name);
    }
}
