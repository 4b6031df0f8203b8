package netprobe.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * This host's part of the network, as far as it explains why a connection fails.
 *
 * @param interfaces all of them, whether up or down
 * @param ipv6 whether the kernel has IPv6 at all
 * @param ipv6Disabled the interfaces on which IPv6 is turned off; {@code all} stands for every one (ip-sysctl, {@code disable_ipv6})
 * @param nextHops the routers through which this host sends what it has no link to
 */
public record LocalNetwork(List<Interface> interfaces, boolean ipv6, Set<String> ipv6Disabled,
        List<NextHop> nextHops) {

    /** Copies the collections. */
    public LocalNetwork {
        interfaces = List.copyOf(interfaces);
        ipv6Disabled = Set.copyOf(ipv6Disabled);
        nextHops = List.copyOf(nextHops);
    }

    /** Without a router that is known of. */
    public LocalNetwork(List<Interface> interfaces, boolean ipv6, Set<String> ipv6Disabled) {
        this(interfaces, ipv6, ipv6Disabled, List.of());
    }

    /**
     * A router, and what it is for.
     *
     * @param destinations the addresses that are reached through it
     * @param router its own address
     * @param link the interface behind which it is
     */
    public record NextHop(Prefix destinations, IpAddress router, String link) {}

    /** The router to an address: that of the most specific route, of several the first; none to what is on a link. */
    public Optional<NextHop> nextHop(IpAddress address) {
        return link(address).isPresent()
                ? Optional.empty()
                : nextHops.stream()
                        .filter(hop -> hop.destinations().contains(address))
                        .max(Comparator.comparingInt(hop -> hop.destinations().length()));
    }

    /**
     * A network interface.
     *
     * @param name such as {@code eth0}
     * @param up whether it is
     * @param loopback whether it leads back to this host
     * @param addresses each with the prefix of its link
     */
    public record Interface(String name, boolean up, boolean loopback, List<Prefix> addresses) {

        /** Copies the list. */
        public Interface {
            addresses = List.copyOf(addresses);
        }

        private boolean isOnLink(IpAddress address) {
            return addresses.stream().anyMatch(prefix -> prefix.contains(address));
        }
    }

    /** Whether the address is one of this host's own; the unspecified one leads here too. */
    public boolean isOwn(IpAddress address) {
        boolean loopback = address.family() == Family.INET && address.octet(0) == 127;
        return loopback || address.isUnspecified() || interfaces.stream().flatMap(each -> each.addresses().stream())
                .anyMatch(prefix -> prefix.address().within("").equals(address.within("")));
    }

    /** The interface on whose link the address is. */
    public Optional<Interface> link(IpAddress address) {
        return interfaces.stream().filter(each -> each.isOnLink(address)).findFirst();
    }

    /** Whether nothing but loopback is up. */
    public boolean isAlone() {
        return interfaces.stream().noneMatch(each -> each.up() && !each.loopback());
    }

    /** Whether IPv6 is turned off altogether, or on every interface that leads out. */
    public boolean lacksIpv6() {
        List<String> out =
                interfaces.stream().filter(each -> each.up() && !each.loopback()).map(Interface::name).toList();
        return !ipv6 || ipv6Disabled.contains("all") || !out.isEmpty() && ipv6Disabled.containsAll(out);
    }

    /** Whether an interface that is up has an IPv6 address which is more than link-local. */
    public boolean hasIpv6BeyondLink() {
        return out().anyMatch(address -> address.family() == Family.INET6
                && !(address.octet(0) == 0xfe && address.octet(1) >> 6 == 2));
    }

    /** Whether an interface that is up has an IPv4 address which is more than link-local (RFC 3927). */
    public boolean hasIpv4BeyondLink() {
        return out().anyMatch(address -> address.family() == Family.INET
                && !(address.octet(0) == 169 && address.octet(1) == 254));
    }

    /** The addresses of this host that others may know. */
    private Stream<IpAddress> out() {
        return interfaces.stream().filter(each -> each.up() && !each.loopback())
                .flatMap(each -> each.addresses().stream()).map(Prefix::address);
    }
}
