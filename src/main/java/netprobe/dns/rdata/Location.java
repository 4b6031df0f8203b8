package netprobe.dns.rdata;

import java.util.Locale;
import org.xbill.DNS.WireParseException;

/** A place on earth (RFC 1876). */
final class Location {

    private static final long EQUATOR = 1L << 31;
    private static final long ELLIPSOID = 10_000_000;
    private static final int RIGHT_ANGLE = 90;
    private static final int THOUSANDTHS_PER_MINUTE = 60_000;
    private static final int THOUSANDTHS_PER_DEGREE = 60 * THOUSANDTHS_PER_MINUTE;
    private static final int CENTIMETRES = 100;

    private Location() {}

    static String read(RdataInput input) throws WireParseException {
        if (input.u8() != 0) {
            throw new WireParseException("unknown version of location");
        }
        String size = length(input.u8());
        String horizontal = length(input.u8());
        String vertical = length(input.u8());
        String latitude = angle(input.u32() - EQUATOR, RIGHT_ANGLE, "N", "S");
        String longitude = angle(input.u32() - EQUATOR, 2 * RIGHT_ANGLE, "E", "W");
        return String.join(" ", latitude, longitude, altitude(input.u32() - ELLIPSOID), size, horizontal, vertical);
    }

    private static String angle(long thousandths, int most, String positive, String negative)
            throws WireParseException {
        long size = Math.abs(thousandths);
        if (size / THOUSANDTHS_PER_DEGREE > most) {
            throw new WireParseException("angle off the globe");
        }
        return String.format(Locale.ROOT, "%d %d %d.%03d %s", size / THOUSANDTHS_PER_DEGREE,
                size / THOUSANDTHS_PER_MINUTE % 60, size / 1000 % 60, size % 1000,
                thousandths < 0 ? negative : positive);
    }

    private static String altitude(long centimetres) {
        long size = Math.abs(centimetres);
        return String.format(Locale.ROOT, "%s%d.%02dm", centimetres < 0 ? "-" : "", size / CENTIMETRES,
                size % CENTIMETRES);
    }

    /** A digit and a power of ten, four bits each, in centimetres. */
    private static String length(int octet) throws WireParseException {
        int digit = octet >> 4;
        int power = octet & 0xf;
        if (digit > 9 || power > 9) {
            throw new WireParseException("length out of range");
        }
        return power < 2
                ? String.format(Locale.ROOT, "0.%02dm", power == 0 ? digit : 10 * digit)
                : digit + (digit == 0 ? "" : "0".repeat(power - 2)) + "m";
    }
}
