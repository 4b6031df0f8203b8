package netprobe.bulk.output;

import netprobe.dns.TypeName;

/** Names of types, ready to be written. */
final class TypeNames {

    private static final int FREQUENT = 258;
    private static final byte[][] NAMES = new byte[FREQUENT][];

    static {
        for (int type = 0; type < FREQUENT; type++) {
            NAMES[type] = Bytes.of(TypeName.of(type));
        }
    }

    private TypeNames() {}

    static byte[] of(int type) {
        return type < FREQUENT ? NAMES[type] : Bytes.of(TypeName.of(type));
    }
}
