package netprobe.sockets;

import java.util.List;
import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.LocalHost.InterfaceAddress;
import netprobe.model.Prefix;
import netprobe.model.Scope;
import netprobe.model.SocketEnd;

/**
 * Who can reach a listener, as far as addresses decide that: firewalls are not asked.
 *
 * @param addresses this host's
 */
public record Reach(List<InterfaceAddress> addresses) {

    /** More would bury the sentence: a host of containers has hundreds. */
    private static final int MOST_NAMED = 3;

    /** Copies the list. */
    public Reach {
        addresses = List.copyOf(addresses);
    }

    /**
     * Who can reach a listener in the network.
     *
     * @param end where it listens
     * @param v6Only whether {@code ::} is kept to IPv6, where that is known
     */
    public String of(SocketEnd.Inet end, Optional<Boolean> v6Only) {
        IpAddress address = end.address().unmapped().orElse(end.address());
        return address.isUnspecified() ? ofWildcard(address, v6Only) : ofAddress(address);
    }

    /** Who can reach a unix socket of this name. */
    static String ofName(String name) {
        return name.startsWith("@")
                ? "this host only: any process of this network namespace"
                : "this host only: processes that may write to the path";
    }

    private String ofAddress(IpAddress address) {
        if (address.isLoopback()) {
            return "this host only (loopback)";
        }
        if (address.isMulticast()) {
            return "whoever sends to this group";
        }
        return addresses.stream().filter(each -> address(each).equals(address.within(""))).findFirst()
                .map(InterfaceAddress::meaning)
                .orElseGet(() -> isBroadcast(address)
                        ? "this link only: whoever sends to this broadcast address"
                        : "nobody: no interface has this address");
    }

    private boolean isBroadcast(IpAddress address) {
        boolean everywhere = address.family() == Family.INET && address.low() == 0xffffffffL;
        return everywhere || addresses.stream().filter(each -> address(each).family() == Family.INET)
                .anyMatch(each -> new Prefix(address(each), each.prefixLength()).last().equals(address));
    }

    private String ofWildcard(IpAddress wildcard, Optional<Boolean> v6Only) {
        String families = wildcard.family() == Family.INET ? "IPv4" : families(v6Only);
        var claim = new AddressClaim(wildcard, v6Only.orElse(false));
        List<InterfaceAddress> open = addresses.stream().filter(each -> each.up() && !address(each).isLoopback())
                .filter(each -> claim.includes(address(each)))
                .filter(each -> wildcard.scope().isEmpty() || wildcard.scope().equals(each.interfaceName())).toList();
        if (open.isEmpty()) {
            String why =
                    wildcard.scope().isEmpty() ? "no other interface has an address" : "bound to " + wildcard.scope();
            return "this host only, by " + families + ": " + why;
        }
        List<InterfaceAddress> farther = open.stream().filter(each -> !isLinkLocal(each)).toList();
        return farther.isEmpty()
                ? "this link only, by " + families + ": " + named(open)
                : "any host, by " + families + ": " + named(farther);
    }

    private static String families(Optional<Boolean> v6Only) {
        return v6Only.map(only -> only ? "IPv6 alone (v6only)" : "IPv4 and IPv6 (dual stack)")
                .orElse("IPv6, and IPv4 unless it is v6only");
    }

    private static boolean isLinkLocal(InterfaceAddress each) {
        return Scope.of(address(each)).filter(scope -> scope.label().equals("link-local")).isPresent();
    }

    private static String named(List<InterfaceAddress> open) {
        int count = open.size() == MOST_NAMED + 1 ? open.size() : Math.min(open.size(), MOST_NAMED);
        String names = String.join(", ", open.stream().limit(count)
                .map(each -> each.address() + " (" + each.interfaceName() + ")").toList());
        return count == open.size() ? names : names + " and " + (open.size() - count) + " more";
    }

    private static IpAddress address(InterfaceAddress each) {
        return AddressText.ptonScoped(each.address()).orElseThrow().within("");
    }
}
