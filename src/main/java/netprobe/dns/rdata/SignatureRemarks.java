package netprobe.dns.rdata;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import netprobe.model.RoughTime;
import netprobe.tables.DnsRegistry;
import org.xbill.DNS.WireParseException;

/** What a signature says (RFC 4034, section 3.1). */
final class SignatureRemarks {

    private SignatureRemarks() {}

    static List<String> of(RdataInput input) throws WireParseException {
        input.u16();
        String algorithm = DnsRegistry.ALGORITHMS.label(input.u8());
        input.u8();
        input.u32();
        Instant expiration = Scalars.moment(input.u32(), input.now());
        Instant inception = Scalars.moment(input.u32(), input.now());
        return List.of(algorithm, validity(inception, expiration, input.now()));
    }

    private static String validity(Instant inception, Instant expiration, Instant now) {
        if (now.isAfter(expiration)) {
            return "expired " + rough(expiration, now) + " ago, " + Remarks.date(expiration);
        }
        return now.isBefore(inception)
                ? "not valid before " + Remarks.date(inception) + ", in " + rough(now, inception)
                : "expires in " + rough(now, expiration) + ", " + Remarks.date(expiration);
    }

    private static String rough(Instant from, Instant to) {
        return RoughTime.of(Duration.between(from, to));
    }
}
