package netprobe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import netprobe.model.Attempt.Goal;
import netprobe.model.AttemptGroup;
import netprobe.model.AttemptReport;
import netprobe.model.Failure;
import netprobe.model.Finding;
import netprobe.model.IcmpOrigin;
import netprobe.model.IpAddress;
import netprobe.model.Outcome;
import netprobe.model.PortRange;

/** Gathers the ports of an address that ended alike, so that a person needn't read the same of each. */
final class AttemptGroups {

    private final Consumer<AttemptGroup> groups;
    private final Map<Kind, Ports> kinds = new LinkedHashMap<>();
    private Optional<IpAddress> address = Optional.empty();

    /** What ends alike. */
    private record Kind(Outcome outcome, Optional<String> code, Optional<IcmpOrigin> icmp, Optional<String> cause) {

        static Kind of(AttemptReport report) {
            return new Kind(report.attempt().outcome(), report.failure().map(Failure::code), report.attempt().icmp(),
                    report.cause().map(Finding::code));
        }
    }

    /** The ports, in the order in which they come. */
    private static final class Ports {
        private final AttemptReport first;
        private final List<PortRange> ranges = new ArrayList<>();

        Ports(AttemptReport first) {
            this.first = first;
        }

        void add(int port) {
            boolean follows = !ranges.isEmpty() && ranges.getLast().high() + 1 == port;
            int low = follows ? ranges.removeLast().low() : port;
            ranges.add(new PortRange(low, port));
        }
    }

    /** Groups go to {@code groups} once they are complete. */
    AttemptGroups(Consumer<AttemptGroup> groups) {
        this.groups = groups;
    }

    void add(AttemptReport report) {
        Goal goal = report.attempt().goal();
        if (address.filter(goal.address()::equals).isEmpty()) {
            flush();
            address = Optional.of(goal.address());
        }
        kinds.computeIfAbsent(Kind.of(report), _ -> new Ports(report)).add(goal.port());
    }

    /** Hands on what has gathered. */
    void flush() {
        kinds.values().forEach(ports -> groups.accept(new AttemptGroup(ports.first, ports.ranges)));
        kinds.clear();
    }
}
