package netprobe.bulk.wire;

/**
 * Whether the data of records follows the format of its type, where that is known: what fields it has, in order. Positive numbers are fields of
 * so many bytes.
 */
final class RdataFormat {

    private static final int NAME = -1;
    /** Bytes behind their number, in one byte. */
    private static final int STRING = -2;
    /** Such bytes, at least one. */
    private static final int HASH = -3;
    /** Nothing, or such bytes. */
    private static final int OPTIONAL_STRING = -4;
    /** Bytes behind their number, in two bytes. */
    private static final int SIZED = -5;
    /** What is left, of any length. */
    private static final int REST = -6;
    /** What is left, at least one byte. */
    private static final int SOME = -7;
    private static final int STRINGS = -8;
    private static final int NAMES = -9;
    /** Types in windows (RFC 4034, section 4.1.2). */
    private static final int WINDOWS = -10;
    private static final int LOCATION = -11;
    private static final int CHAINED_ADDRESS = -12;
    private static final int PREFIXES = -13;
    private static final int GATEWAY = -14;
    private static final int HOST_IDENTITY = -15;
    private static final int ZONE_DIGEST = -16;
    private static final int SERVICE_PARAMETERS = -17;
    private static final int OPTIONS = -18;

    private static final int[] UNKNOWN = {REST};
    private static final int DLV = 32769;
    private static final int[][] FIELDS = new int[258][];

    static {
        names();
        addresses();
        characters();
        keys();
        signatures();
    }

    private RdataFormat() {}

    private static void set(int[] fields, int... types) {
        for (int type : types) {
            FIELDS[type] = fields;
        }
    }

    /** By the numbers of IANA's registry of types. */
    private static void names() {
        set(new int[]{NAME}, 2, 3, 4, 5, 7, 8, 9, 12, 23, 39);
        set(new int[]{NAME, NAME}, 14, 17);
        set(new int[]{2, NAME}, 15, 18, 21, 36);
        set(new int[]{2, NAME, NAME}, 26);
        set(new int[]{6, NAME}, 33);
        set(new int[]{NAME, NAME, 20}, 6);
        set(new int[]{4, STRING, STRING, STRING, NAME}, 35);
        set(new int[]{2, NAME, SERVICE_PARAMETERS}, 64, 65);
    }

    private static void addresses() {
        set(new int[]{4}, 1);
        set(new int[]{16}, 28);
        set(new int[]{5, REST}, 11);
        set(new int[]{CHAINED_ADDRESS}, 38);
        set(new int[]{PREFIXES}, 42);
        set(new int[]{LOCATION}, 29);
    }

    private static void characters() {
        set(new int[]{STRINGS}, 16, 99);
        set(new int[]{STRING, STRING}, 13);
        set(new int[]{STRING}, 19);
        set(new int[]{STRING, OPTIONAL_STRING}, 20);
        set(new int[]{STRING, STRING, STRING}, 27);
        set(new int[]{1, STRING, REST}, 257);
        set(new int[]{4, REST}, 256);
    }

    private static void keys() {
        set(new int[]{4, REST}, 25, 43, 48, 59, 60);
        set(new int[]{5, REST}, 37);
        set(new int[]{2, REST}, 44);
        set(new int[]{3, SOME}, 52, 53);
        set(new int[]{GATEWAY}, 45);
        set(new int[]{HOST_IDENTITY, NAMES}, 55);
    }

    private static void signatures() {
        set(new int[]{18, NAME, SOME}, 24, 46);
        set(new int[]{NAME, REST}, 30);
        set(new int[]{NAME, WINDOWS}, 47);
        set(new int[]{4, STRING, HASH, WINDOWS}, 50);
        set(new int[]{4, STRING}, 51);
        set(new int[]{ZONE_DIGEST}, 63);
        set(new int[]{NAME, 12, SIZED, SIZED}, 249);
        set(new int[]{NAME, 8, SIZED, 4, SIZED}, 250);
        set(new int[]{OPTIONS}, 41);
    }

    private static int[] fields(int type) {
        if (type == DLV) {
            return FIELDS[43];
        }
        int[] known = type < FIELDS.length ? FIELDS[type] : UNKNOWN;
        return known == null ? UNKNOWN : known;
    }

    /** Whether the data that can be seen begins in the format of that type; what follows is left to see. */
    static boolean isFollowed(int type, Cursor data) {
        for (int field : fields(type)) {
            if (!(field > 0 ? data.skip(field) : isVariableFollowed(field, data))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariableFollowed(int field, Cursor data) {
        return switch (field) {
            case NAME -> data.name();
            case STRING -> data.counted();
            case HASH -> data.left() > 0 && data.u8(0) > 0 && data.counted();
            case OPTIONAL_STRING -> data.isAtEnd() || data.counted();
            case SIZED -> data.sized();
            case REST -> data.toEnd();
            case SOME -> data.left() > 0 && data.toEnd();
            case STRINGS -> areStrings(data);
            case NAMES -> areNames(data);
            case WINDOWS -> SpecialFields.areWindows(data);
            case LOCATION -> SpecialFields.isLocation(data);
            case CHAINED_ADDRESS -> SpecialFields.isChainedAddress(data);
            case PREFIXES -> SpecialFields.arePrefixes(data);
            case GATEWAY -> SpecialFields.isGateway(data);
            case HOST_IDENTITY -> SpecialFields.isHostIdentity(data);
            case ZONE_DIGEST -> SpecialFields.isZoneDigest(data);
            case SERVICE_PARAMETERS -> ServiceParameterFormat.isFollowed(data);
            case OPTIONS -> OptionFormat.isFollowed(data);
            default -> throw new IllegalStateException("no such field: " + field);
        };
    }

    private static boolean areStrings(Cursor data) {
        while (!data.isAtEnd()) {
            if (!data.counted()) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNames(Cursor data) {
        while (!data.isAtEnd()) {
            if (!data.name()) {
                return false;
            }
        }
        return true;
    }
}
