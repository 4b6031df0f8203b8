package netprobe.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A way from a name to addresses, and what came of it.
 *
 * @param kind what way
 * @param server of a name server alone, {@code address:port}
 * @param canonicalName the name at the end of all aliases, where the path tells it
 * @param order all addresses, in the order in which a program would try them
 * @param families what it says, by family
 * @param took how long it took
 */
public record ComparedPath(Kind kind, Optional<String> server, Optional<String> canonicalName, List<String> order,
        List<FamilyAnswer> families, Duration took) {

    /** Copies the lists. */
    public ComparedPath {
        order = List.copyOf(order);
        families = List.copyOf(families);
    }

    /** What way. */
    public enum Kind {
        /** The C library. */
        SYSTEM("system"),
        /** Java. */
        JVM("jvm"),
        /** netprobe's own stub resolver, over all configured servers, without the hosts file. */
        DNS("dns"),
        /** A server of resolv.conf, alone. */
        CONFIGURED("server"),
        /** Another server, alone. */
        GIVEN("server");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As JSON spells it. */
        public String label() {
            return label;
        }
    }

    /** How it is called: its kind, or the server. */
    public String name() {
        return server.orElse(kind.label());
    }

    /** What it says of a family, if it was asked. */
    public Optional<FamilyAnswer> in(Family family) {
        return families.stream().filter(answer -> answer.family() == family).findFirst();
    }
}
