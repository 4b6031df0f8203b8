package netprobe.lab.serve.recursor;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.dns.Server;
import netprobe.dns.iteration.InvalidHints;
import netprobe.dns.iteration.RootHints;
import netprobe.dns.iteration.WalkSettings;
import netprobe.dns.iteration.WalkSettings.Scrutiny;
import netprobe.dns.validation.InvalidAnchors;
import netprobe.dns.validation.TrustAnchors;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.Place;
import netprobe.lab.serve.dns.Answerer;
import netprobe.lab.serve.zone.Zones;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** Reads what a scenario says of a recursive resolver. */
public final class Recursors {

    private static final int PORT = 53;

    /** Short, so that a client that waits for 5 s hears of failures. */
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final Duration DEADLINE = Duration.ofSeconds(4);

    private final ServerTable table;
    private final Zones zones;
    private final Place place;

    private Recursors(ServerTable table, Zones zones, Place place) {
        this.table = table;
        this.zones = zones;
        this.place = place;
    }

    /** One that is set up as the table says. */
    public static Answerer read(ServerTable table, Zones zones, Place place) throws ScenarioFault {
        var reader = new Recursors(table, zones, place);
        return new Recursor(reader.habits(), reader.policies(), Rewriting.read(table), Remembered.read(table),
                reader.source());
    }

    private Recursor.Habits habits() throws ScenarioFault {
        var admitted = new ArrayList<Prefix>();
        for (String text : table.texts("allow")) {
            admitted.add(Prefix.parse(text).orElseThrow(
                    () -> table.fault("allow", "has \"" + text + "\"; expected a prefix such as \"192.0.2.0/24\"")));
        }
        return new Recursor.Habits(List.copyOf(admitted), table.flag("strips-dnssec"),
                table.flag("extended-errors", true));
    }

    private List<Policy> policies() throws ScenarioFault {
        var policies = new ArrayList<Policy>(List.of(OwnRecords.read(table)));
        Optional<ServerTable> blocked = table.table("blocked");
        if (blocked.isPresent()) {
            policies.add(BlockList.read(blocked.get()));
        }
        return policies;
    }

    private Source source() throws ScenarioFault {
        int port = (int) table.number("upstream-port", PORT);
        List<Server> upstream = Servers.read(table, "forward", port);
        Duration patience = table.duration("patience").orElse(PATIENCE);
        Duration deadline = table.duration("deadline").orElse(DEADLINE);
        Optional<Judge> judge = judge(upstream.isEmpty());
        return upstream.isEmpty()
                ? new Iterating(hints(),
                        new WalkSettings(family(), port, patience, Optional.of(deadline), Scrutiny.NONE,
                                false),
                        judge, new KeyMemory())
                : new Forwarding(upstream, deadline.dividedBy(2), judge);
    }

    private RootHints hints() throws ScenarioFault {
        try {
            return RootHints.read(zones.hints());
        } catch (InvalidHints noRoot) {
            throw new ScenarioFault(table.path() + " can't begin at the root of this scenario: " + noRoot.getMessage());
        }
    }

    private Family family() {
        var families = place.addresses().stream().map(IpAddress::family).distinct().toList();
        return families.size() == 1 ? families.getFirst() : Family.ANY;
    }

    private Optional<Judge> judge(boolean usual) throws ScenarioFault {
        boolean wrong = table.text("anchor").filter("wrong"::equals).isPresent();
        String anchor = wrong ? zones.wrongAnchor() : zones.anchor();
        if (!table.flag("validate", usual) || anchor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Judge(TrustAnchors.read(anchor), clock()));
        } catch (InvalidAnchors unexpected) {
            throw table.fault("anchor", "of this scenario is none: " + unexpected.getMessage());
        }
    }

    private InstantSource clock() throws ScenarioFault {
        Duration ahead = table.duration("clock-ahead").orElse(Duration.ZERO);
        Duration behind = table.duration("clock-behind").orElse(Duration.ZERO);
        return Clock.offset(Clock.systemUTC(), ahead.minus(behind));
    }
}
