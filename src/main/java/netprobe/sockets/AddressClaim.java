package netprobe.sockets;

import netprobe.model.Family;
import netprobe.model.IpAddress;

/**
 * The addresses that a bound socket takes for itself: one, or with a wildcard all of its family, and with a dual-stack wildcard all.
 *
 * @param address as bound; an IPv4-mapped one is the IPv4 address it maps
 * @param v6Only whether {@code ::} means IPv6 alone
 */
record AddressClaim(IpAddress address, boolean v6Only) {

    AddressClaim {
        address = address.unmapped().orElse(address).within("");
    }

    /** Whether it includes IPv4 and IPv6. */
    boolean isDualStack() {
        return address.family() == Family.INET6 && address.isUnspecified() && !v6Only;
    }

    /** Whether it includes the address. */
    boolean includes(IpAddress other) {
        return isDualStack() || address.family() == other.family() && address.isUnspecified() || address.equals(other);
    }

    /** Whether both include some address. */
    boolean overlaps(AddressClaim other) {
        return includes(other.address) || other.includes(address);
    }
}
