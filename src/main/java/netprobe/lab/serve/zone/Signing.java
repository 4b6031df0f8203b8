package netprobe.lab.serve.zone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import org.xbill.DNS.DNSSEC.Algorithm;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * How a zone is signed, and what is wrong with that.
 *
 * @param algorithm of its keys
 * @param twoKeys whether one key signs the keys and another one all else (RFC 6781, section 3.1)
 * @param hashing of names, if the zone has NSEC3 records
 * @param wrongTime when signatures of {@code untimely} are valid, if not now
 * @param untimely which are valid at the wrong time
 * @param stripped which have lost their signatures
 * @param changed what was put in the place of records after they were signed
 * @param deniesNothing whether NSEC and NSEC3 records are left out of answers
 * @param ds what the parent has
 */
record Signing(int algorithm, boolean twoKeys, Optional<Hashing> hashing, Optional<Validity> wrongTime,
        Selection untimely, Selection stripped, List<Record> changed, boolean deniesNothing, DsFault ds) {

    private static final List<Long> ALGORITHMS = List.of((long) Algorithm.RSASHA256, (long) Algorithm.RSASHA512,
            (long) Algorithm.ECDSAP256SHA256, (long) Algorithm.ECDSAP384SHA384, (long) Algorithm.ED25519,
            (long) Algorithm.ED448);

    /** As zones are signed where nothing more is said. Of all algorithms RSA is the fastest in a JVM that has just started. */
    static final Signing USUAL = new Signing(Algorithm.RSASHA256, false, Optional.empty(), Optional.empty(),
            Selection.NONE, Selection.NONE, List.of(), false, DsFault.NONE);

    static Signing read(Name zone, ServerTable table, Instant now) throws ScenarioFault {
        Optional<ServerTable> hashing = table.table("nsec3");
        return new Signing(algorithm(table), table.flag("two-keys"),
                hashing.isPresent() ? Optional.of(Hashing.read(hashing.get())) : Optional.empty(),
                wrongTime(table, now), table.has("of") ? selection(zone, table, "of") : Selection.ALL,
                selection(zone, table, "stripped"), changed(zone, table), table.flag("denies-nothing"),
                DsFault.read(table.text("ds").orElse("none"), table.path() + ".ds"));
    }

    private static int algorithm(ServerTable table) throws ScenarioFault {
        long algorithm = table.number("algorithm", USUAL.algorithm);
        if (!ALGORITHMS.contains(algorithm)) {
            throw table.fault("algorithm", "is " + algorithm + "; expected one of " + ALGORITHMS);
        }
        return (int) algorithm;
    }

    private static Optional<Validity> wrongTime(ServerTable table, Instant now) throws ScenarioFault {
        var over = table.duration("expired").map(since -> Validity.over(now, since));
        var ahead = table.duration("not-yet").map(until -> Validity.ahead(now, until));
        if (over.isPresent() && ahead.isPresent()) {
            throw table.fault("not-yet", "stands beside `expired`; expected one of the two");
        }
        return over.or(() -> ahead);
    }

    private static Selection selection(Name zone, ServerTable table, String key) throws ScenarioFault {
        return Selection.read(zone, table.texts(key), table.path() + '.' + key);
    }

    private static List<Record> changed(Name zone, ServerTable table) throws ScenarioFault {
        return ZoneText.records(zone, String.join("\n", table.texts("changed")), table.path() + ".changed");
    }
}
