package netprobe.diagnose;

import java.time.Duration;
import java.util.Optional;
import netprobe.model.Attempt;
import netprobe.model.Confidence;
import netprobe.model.Finding;
import netprobe.model.IcmpOrigin;
import netprobe.model.IpAddress;
import netprobe.model.LocalNetwork;
import netprobe.model.Transport;
import netprobe.tables.Findings;

/** What an ICMP message says of an attempt, by who sent it: its destination, this host itself, or somebody on the way. */
record IcmpCause(Attempt attempt, LocalNetwork network) {

    private static final int UNREACHABLE = 3;
    private static final int TIME_EXCEEDED = 11;
    private static final int UNREACHABLE_V6 = 1;
    private static final int TIME_EXCEEDED_V6 = 3;

    /**
     * Less than routers try to resolve a neighbour's address (three times, a second each: RFC 4861, section 10), and longer than the way to one: who
     * says sooner that a host can't be reached knows it from a route.
     */
    private static final Duration RESOLUTION = Duration.ofMillis(900);

    /** What the two versions of ICMP have in common. */
    private enum Kind {
        NO_ROUTE, HOST_UNREACHABLE, PORT_UNREACHABLE, PROTOCOL_UNREACHABLE, PROHIBITED, HOPS_EXCEEDED, OTHER
    }

    /** The finding, at the sender. */
    Finding of(IcmpOrigin icmp) {
        Kind kind = kind(icmp);
        Optional<IpAddress> sender = icmp.sender();
        Finding finding = isFromHere(icmp) ? fromHere(kind) : fromOutside(kind, isFromDestination(icmp));
        boolean namesNeighbour = finding.code().equals("link.neighbour-failed");
        return namesNeighbour
                ? finding.at(neighbour())
                : sender.map(IpAddress::text).map(finding::at).orElse(finding);
    }

    /** The kernel reports to itself, from an own address, what it found out about a neighbour, and what its own firewall rejects. */
    private boolean isFromHere(IcmpOrigin icmp) {
        return icmp.sender().filter(network::isOwn).isPresent() && !network.isOwn(attempt.goal().address());
    }

    private boolean isFromDestination(IcmpOrigin icmp) {
        IpAddress destination = attempt.goal().address().within("");
        return icmp.sender().map(sender -> sender.within("")).filter(destination::equals).isPresent();
    }

    private static Finding fromHere(Kind kind) {
        return kind == Kind.HOST_UNREACHABLE
                ? Findings.of("link.neighbour-failed", Confidence.PROVEN)
                : Findings.of("firewall.local-output", Confidence.PROVEN);
    }

    private Finding fromOutside(Kind kind, boolean destination) {
        return switch (kind) {
            case PORT_UNREACHABLE -> destination && attempt.goal().transport() == Transport.UDP
                    ? Findings.of("udp.refused", Confidence.LIKELY)
                    : Findings.of("firewall.reject-icmp", Confidence.PROVEN);
            case PROTOCOL_UNREACHABLE -> Findings.of("firewall.reject-icmp", Confidence.LIKELY);
            case PROHIBITED -> Findings.of("firewall.admin-prohibited", Confidence.PROVEN);
            case NO_ROUTE -> destination
                    ? Findings.of("firewall.reject-icmp", Confidence.LIKELY)
                    : Findings.of("route.remote-unreachable", Confidence.LIKELY);
            case HOST_UNREACHABLE -> destination
                    ? Findings.of("firewall.reject-icmp", Confidence.LIKELY)
                    : Findings.of(attempt.took().compareTo(RESOLUTION) < 0
                            ? "route.remote-unreachable"
                            : "link.remote-neighbour-failed", Confidence.LIKELY);
            case HOPS_EXCEEDED -> Findings.of("route.loop", Confidence.LIKELY);
            case OTHER -> Findings.of("path.icmp-error", Confidence.POSSIBLE);
        };
    }

    /** Who did not answer on the link: the destination itself, or the router to it. */
    private String neighbour() {
        IpAddress destination = attempt.goal().address();
        return network.link(destination)
                .map(link -> destination.within("").text() + " on " + link.name())
                .or(() -> network.nextHop(destination).map(hop -> hop.router().text() + " on " + hop.link()))
                .orElse("the router to " + destination.text());
    }

    private static Kind kind(IcmpOrigin icmp) {
        return icmp.version() == 4 ? ofVersion4(icmp) : ofVersion6(icmp);
    }

    private static Kind ofVersion4(IcmpOrigin icmp) {
        return switch (icmp.type()) {
            case UNREACHABLE -> switch (icmp.code()) {
                case 0, 6, 11 -> Kind.NO_ROUTE;
                case 1, 7, 8, 12 -> Kind.HOST_UNREACHABLE;
                case 2 -> Kind.PROTOCOL_UNREACHABLE;
                case 3 -> Kind.PORT_UNREACHABLE;
                case 9, 10, 13, 14, 15 -> Kind.PROHIBITED;
                default -> Kind.OTHER;
            };
            case TIME_EXCEEDED -> icmp.code() == 0 ? Kind.HOPS_EXCEEDED : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    private static Kind ofVersion6(IcmpOrigin icmp) {
        return switch (icmp.type()) {
            case UNREACHABLE_V6 -> switch (icmp.code()) {
                case 0, 2 -> Kind.NO_ROUTE;
                case 1, 5, 6 -> Kind.PROHIBITED;
                case 3 -> Kind.HOST_UNREACHABLE;
                case 4 -> Kind.PORT_UNREACHABLE;
                default -> Kind.OTHER;
            };
            case TIME_EXCEEDED_V6 -> icmp.code() == 0 ? Kind.HOPS_EXCEEDED : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }
}
