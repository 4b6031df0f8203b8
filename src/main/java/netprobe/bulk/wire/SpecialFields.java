package netprobe.bulk.wire;

/** Fields that one type alone has, and whose form a number in them tells. */
final class SpecialFields {

    private static final int IPV4 = 1;
    private static final int IPV6 = 2;
    private static final int LONGEST_PREFIX = 128;
    private static final int LEAST_DIGEST = 12;

    private SpecialFields() {}

    /** Windows of types: number, which doesn't descend, length, bitmap (RFC 4034, section 4.1.2). */
    static boolean areWindows(Cursor data) {
        for (int last = 0; !data.isAtEnd();) {
            if (data.left() < 2 || data.u8(0) < last) {
                return false;
            }
            last = data.u8(0);
            if (!data.skip(2 + data.u8(1))) {
                return false;
            }
        }
        return true;
    }

    /** Version, three lengths of a digit and a power of ten, and three numbers (RFC 1876, section 2). */
    static boolean isLocation(Cursor data) {
        return data.left() >= 4 && data.u8(0) == 0 && isLength(data.u8(1)) && isLength(data.u8(2))
                && isLength(data.u8(3)) && data.skip(16);
    }

    private static boolean isLength(int octet) {
        return octet >> 4 <= 9 && (octet & 0xf) <= 9;
    }

    /** The end of an address, and the name that has its beginning (RFC 2874, section 3.1). */
    static boolean isChainedAddress(Cursor data) {
        if (data.left() < 1) {
            return false;
        }
        int prefix = data.u8(0);
        int suffix = prefix < LONGEST_PREFIX ? (LONGEST_PREFIX - prefix + 7) / Byte.SIZE : 0;
        return data.skip(1 + suffix) && (prefix == 0 || data.name());
    }

    /** Prefixes of networks: family, length, and the bytes that are not zero (RFC 3123, section 4). */
    static boolean arePrefixes(Cursor data) {
        while (!data.isAtEnd()) {
            if (data.left() < 4) {
                return false;
            }
            int most = addressLength(data.u16(0));
            int bytes = data.u8(3) & 0x7f;
            boolean isKnown = most > 0;
            if (isKnown && (bytes > most || data.u8(2) > most * Byte.SIZE) || !data.skip(4 + bytes)) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes addresses of a family have; 0 if nobody knows. */
    static int addressLength(int family) {
        return switch (family) {
            case IPV4 -> 4;
            case IPV6 -> 16;
            default -> 0;
        };
    }

    /** Precedence, type of gateway, algorithm, gateway, key (RFC 4025, section 2.1). */
    static boolean isGateway(Cursor data) {
        if (data.left() < 3) {
            return false;
        }
        int type = data.u8(1);
        return data.skip(3) && switch (type) {
            case 0 -> true;
            case 1 -> data.skip(4);
            case 2 -> data.skip(16);
            case 3 -> data.name();
            default -> false;
        } && data.toEnd();
    }

    /** Length of the tag, algorithm, length of the key, tag and key (RFC 8005, section 5). */
    static boolean isHostIdentity(Cursor data) {
        return data.left() >= 4 && data.u8(0) > 0 && data.u16(2) > 0 && data.skip(4 + data.u8(0) + data.u16(2));
    }

    /** Serial, scheme, algorithm, and a digest whose length the algorithm tells (RFC 8976, section 2.2). */
    static boolean isZoneDigest(Cursor data) {
        if (data.left() < 6) {
            return false;
        }
        int digest = data.left() - 6;
        return switch (data.u8(5)) {
            case 1 -> digest == 48;
            case 2 -> digest == 64;
            default -> digest >= LEAST_DIGEST;
        } && data.toEnd();
    }
}
