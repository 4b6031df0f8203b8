package netprobe.dns.rdata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.ExactTime;
import netprobe.tables.DnsRegistry;
import org.xbill.DNS.WireParseException;

/** What the records about a whole zone say. */
final class ZoneRemarks {

    private static final int FIRST_YEAR = 1985;
    /** Serials of software that counts seconds are younger than this: 2001-09-09. */
    private static final long FIRST_SECOND = 1_000_000_000;

    private ZoneRemarks() {}

    /** The start of authority (RFC 1035, section 3.3.13; RFC 2308, section 4, for the last of its times). */
    static List<String> start(RdataInput input) throws WireParseException {
        input.name();
        input.name();
        var remarks = new ArrayList<String>();
        serial(input.u32(), input.now()).ifPresent(remarks::add);
        remarks.add("refresh " + ExactTime.of(input.u32()) + ", retry " + ExactTime.of(input.u32()) + ", expire "
                + ExactTime.of(input.u32()) + ", negative answers " + ExactTime.of(input.u32()));
        return remarks;
    }

    /** The digest over a zone (RFC 8976). */
    static List<String> digest(RdataInput input) throws WireParseException {
        var remarks = new ArrayList<String>();
        serial(input.u32(), input.now()).ifPresent(remarks::add);
        remarks.add(DnsRegistry.ZONEMD_SCHEMES.label(input.u8()) + ", "
                + DnsRegistry.ZONEMD_DIGESTS.label(input.u8()));
        return remarks;
    }

    /** A serial that looks like a date and a count (RFC 1912, section 2.2), or like seconds since 1970; neither is from the future. */
    static Optional<String> serial(long serial, Instant now) {
        Instant tomorrow = now.plus(1, ChronoUnit.DAYS);
        Optional<LocalDate> date =
                date(serial).filter(day -> !day.isAfter(tomorrow.atZone(ZoneOffset.UTC).toLocalDate()));
        if (date.isPresent()) {
            return Optional.of("serial of " + date.get() + ", change " + serial % 100);
        }
        return serial >= FIRST_SECOND && serial <= tomorrow.getEpochSecond()
                ? Optional.of("serial of " + Remarks.date(Instant.ofEpochSecond(serial)))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(long serial) {
        int year = (int) (serial / 1_000_000);
        if (year < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, (int) (serial / 10_000 % 100), (int) (serial / 100 % 100)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
