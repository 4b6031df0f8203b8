package netprobe.dns.rdata;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.StringJoiner;
import netprobe.model.IpAddress;
import netprobe.tables.DnsRegistry;
import netprobe.tables.Errors;
import org.xbill.DNS.WireParseException;

/** Fields of a fixed meaning: numbers, times, names and addresses. */
final class Scalars {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
            .withZone(ZoneOffset.UTC);
    private static final HexFormat DASHED = HexFormat.ofDelimiter("-");
    private static final int LOCATOR_GROUPS = 4;
    private static final int SM2SM3 = 17;
    private static final int GOST12 = 23;

    private Scalars() {}

    static String u8(RdataInput input) throws WireParseException {
        return Integer.toString(input.u8());
    }

    static String u16(RdataInput input) throws WireParseException {
        return Integer.toString(input.u16());
    }

    static String u32(RdataInput input) throws WireParseException {
        return Long.toString(input.u32());
    }

    /** A Chaosnet address (RFC 1035, section 3.4.1 leaves it to the class). */
    static String octal(RdataInput input) throws WireParseException {
        return Integer.toOctalString(input.u16());
    }

    /** Seconds since 1970 modulo 2³²: of all moments they may stand for, the one nearest to now (RFC 4034, section 3.1.5). */
    static String time(RdataInput input) throws WireParseException {
        return TIME.format(moment(input.u32(), input.now()));
    }

    static Instant moment(long seconds, Instant now) {
        int fromNow = (int) (seconds - now.getEpochSecond());
        return now.plusSeconds(fromNow).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Seconds since 1970 in 48 bits (RFC 8945, section 4.2). */
    static String longTime(RdataInput input) throws WireParseException {
        long upper = input.u16();
        return Long.toString(upper << 32 | input.u32());
    }

    static String name(RdataInput input) throws WireParseException {
        return input.name().toString();
    }

    /** The names that are left. */
    static String names(RdataInput input) throws WireParseException {
        var names = new StringJoiner(" ");
        while (!input.isAtEnd()) {
            names.add(name(input));
        }
        return names.toString();
    }

    static String ipv4(RdataInput input) throws WireParseException {
        return IpAddress.of(input.bytes(4)).text();
    }

    static String ipv6(RdataInput input) throws WireParseException {
        return IpAddress.of(input.bytes(16)).text();
    }

    /** 64 bits of an IPv6 address (RFC 6742, section 2.1.2). */
    static String locator(RdataInput input) throws WireParseException {
        var groups = new StringJoiner(":");
        for (int i = 0; i < LOCATOR_GROUPS; i++) {
            groups.add(Integer.toHexString(input.u16()));
        }
        return groups.toString();
    }

    static String eui48(RdataInput input) throws WireParseException {
        return DASHED.formatHex(input.bytes(6));
    }

    static String eui64(RdataInput input) throws WireParseException {
        return DASHED.formatHex(input.bytes(8));
    }

    static String type(RdataInput input) throws WireParseException {
        return DnsRegistry.TYPES.label(input.u16());
    }

    /** The algorithm of a certificate's key: dig has no names for the two that were registered late. */
    static String algorithm(RdataInput input) throws WireParseException {
        int number = input.u8();
        return number == SM2SM3 || number == GOST12 ? Integer.toString(number) : DnsRegistry.ALGORITHMS.label(number);
    }

    static String signatureError(RdataInput input) throws WireParseException {
        return Errors.tsig(input.u16(), "", Optional.empty()).code();
    }

    static String certificateType(RdataInput input) throws WireParseException {
        return DnsRegistry.CERTIFICATES.label(input.u16());
    }

    static String dsyncScheme(RdataInput input) throws WireParseException {
        return DnsRegistry.DSYNC_SCHEMES.label(input.u8());
    }
}
