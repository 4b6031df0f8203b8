package netprobe.diagnose;

import java.util.Optional;
import java.util.stream.Collectors;
import netprobe.model.Attempt;
import netprobe.model.Confidence;
import netprobe.model.Failure.Errno;
import netprobe.model.Family;
import netprobe.model.Finding;
import netprobe.model.IpAddress;
import netprobe.model.LocalNetwork;
import netprobe.model.OpenSocket;
import netprobe.model.Scope;
import netprobe.model.SocketEnd;
import netprobe.model.Surroundings;
import netprobe.tables.Findings;

/** What an errno means that no ICMP message came with. */
final class ErrnoCause {

    private static final IpAddress BROADCAST = IpAddress.ipv4(-1);

    private ErrnoCause() {}

    static Finding of(Attempt attempt, Errno errno, Surroundings around) {
        IpAddress address = attempt.goal().address();
        boolean withoutIpv6 = address.family() == Family.INET6 && around.network().lacksIpv6();
        return switch (errno.code()) {
            case "ECONNREFUSED" -> refused(attempt, around);
            case "ECONNRESET", "ECONNABORTED", "EPIPE" -> Findings.of("tcp.reset", Confidence.PROVEN);
            case "ENETUNREACH", "EADDRNOTAVAIL", "EAFNOSUPPORT" -> withoutIpv6
                    ? Findings.of("host.ipv6-disabled", Confidence.PROVEN)
                    : withoutWay(errno, address, around.network());
            case "EHOSTUNREACH" -> Findings.of("route.policy", Confidence.LIKELY).at("a route of type unreachable");
            case "EACCES" -> Findings.of("route.policy", Confidence.LIKELY).at("a route of type prohibit");
            case "EINVAL" -> isLinkLocalWithoutScope(address)
                    ? Findings.of("input.scope-missing", Confidence.PROVEN).at(address.text())
                    : Findings.of("route.policy", Confidence.LIKELY).at("a route of type blackhole");
            case "ENETDOWN" -> Findings.of("link.down", Confidence.PROVEN);
            case "ENODEV" -> Findings.of("host.no-such-interface", Confidence.PROVEN);
            case "EPERM" -> isSocketItself(errno)
                    ? Findings.of("host.sandbox", Confidence.LIKELY)
                    : Findings.of("firewall.local-output", Confidence.LIKELY);
            case "EMFILE", "ENFILE" -> Findings.of("host.descriptors-exhausted", Confidence.PROVEN);
            default -> Findings.of("host.refused", Confidence.POSSIBLE).at(errno.code());
        };
    }

    private static boolean isSocketItself(Errno errno) {
        return errno.operation().equals("socket") || errno.operation().equals("setsockopt");
    }

    /** On this host it can be seen whether anybody listens; on another, a firewall may have sent the RST. */
    private static Finding refused(Attempt attempt, Surroundings around) {
        IpAddress address = attempt.goal().address();
        if (!around.network().isOwn(address)) {
            return Findings.of("tcp.refused", Confidence.LIKELY);
        }
        if (around.listeners().stream().anyMatch(socket -> socket.serves(address))) {
            return Findings.of("firewall.reject-rst", Confidence.LIKELY).at("this host");
        }
        Finding finding = Findings.of("tcp.refused", Confidence.PROVEN);
        return around.listeners().isEmpty()
                ? finding
                : finding.at("listens elsewhere: "
                        + around.listeners().stream().map(ErrnoCause::words).distinct()
                                .collect(Collectors.joining(", ")));
    }

    private static String words(OpenSocket socket) {
        return socket.local() instanceof SocketEnd.Inet end
                ? end.address().text() + " by " + socket.holder()
                : socket.holder();
    }

    private static Finding withoutWay(Errno errno, IpAddress address, LocalNetwork network) {
        if (errno.code().equals("EADDRNOTAVAIL")) {
            return errno.operation().equals("bind")
                    ? Findings.of("host.source-unavailable", Confidence.PROVEN)
                    : Findings.of("host.ports-exhausted", Confidence.LIKELY);
        }
        if (errno.code().equals("EAFNOSUPPORT")) {
            return Findings.of("host.sandbox", Confidence.LIKELY);
        }
        if (address.isMulticast() || address.equals(BROADCAST)) {
            return Findings.of("input.address-not-unicast", Confidence.PROVEN).at(address.text());
        }
        var down = network.link(address).filter(link -> !link.up());
        if (down.isPresent()) {
            return Findings.of("link.down", Confidence.PROVEN).at(down.get().name());
        }
        if (network.isAlone()) {
            return Findings.of("link.down", Confidence.LIKELY).at(down(network));
        }
        return Findings.of(withoutFamily(address.family(), network).orElse("route.none"), Confidence.PROVEN);
    }

    /** This host has no way out by the family at all; without either, it is a matter of routes. */
    private static Optional<String> withoutFamily(Family family, LocalNetwork network) {
        return switch (family) {
            case INET6 -> network.hasIpv6BeyondLink() ? Optional.empty() : Optional.of("host.no-ipv6-route");
            default -> network.hasIpv4BeyondLink() || !network.hasIpv6BeyondLink()
                    ? Optional.empty()
                    : Optional.of("host.no-ipv4-route");
        };
    }

    /** By name, where there are some that have addresses and would lead out if they were up. */
    private static String down(LocalNetwork network) {
        String names = network.interfaces().stream()
                .filter(each -> !each.up() && !each.loopback() && !each.addresses().isEmpty())
                .map(LocalNetwork.Interface::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "every interface but loopback" : names;
    }

    private static boolean isLinkLocalWithoutScope(IpAddress address) {
        return address.family() == Family.INET6 && address.scope().isEmpty()
                && Scope.of(address).filter(scope -> scope.label().equals("link-local")).isPresent();
    }
}
