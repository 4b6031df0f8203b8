package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * How far an address reaches (RFC 4007): two interfaces of different zones of a scope can have the same address.
 *
 * @param value as in the scope field of an IPv6 multicast address (RFC 4291, section 2.7; RFC 7346): 1 interface-local … 14 global
 */
public record Scope(int value) {

    private static final int LINK_LOCAL = 2;
    private static final int SITE_LOCAL = 5;
    private static final int GLOBAL = 14;

    private static final List<String> LABELS =
            List.of("reserved", "interface-local", "link-local", "realm-local", "admin-local", "site-local",
                    "unassigned", "unassigned", "organization-local", "unassigned", "unassigned", "unassigned",
                    "unassigned", "unassigned", "global", "reserved");

    /** A multicast block of IPv4 that has a scope of its own, in RFC 2365's mapping to the IPv6 values (section 8). */
    private record ScopedBlock(Prefix block, int value) {}

    private static final List<ScopedBlock> IPV4_BLOCKS =
            List.of(block("127.0.0.0/8", LINK_LOCAL), block("169.254.0.0/16", LINK_LOCAL),
                    block("255.255.255.255/32", LINK_LOCAL), block("224.0.0.0/24", LINK_LOCAL),
                    block("239.255.0.0/16", 3), block("239.0.0.0/8", 8));
    private static final List<ScopedBlock> IPV6_BLOCKS =
            List.of(block("::1/128", LINK_LOCAL), block("fe80::/10", LINK_LOCAL), block("fec0::/10", SITE_LOCAL));

    /**
     * The scope of an address; the unspecified address has none.
     *
     * <p>Loopback counts as link-local, on an imaginary link within the host (RFC 4291, section 2.5.3; RFC 6724, section 3.2), unique-local and
     * private addresses as global, and an IPv4-mapped address as the one it maps.
     */
    public static Optional<Scope> of(IpAddress address) {
        if (address.isUnspecified()) {
            return Optional.empty();
        }
        if (address.family() == Family.INET6 && address.isMulticast()) {
            return Optional.of(new Scope(address.octet(1) & 0xf));
        }
        return Optional.of(address.unmapped().map(Scope::ofBlocks).orElseGet(() -> ofBlocks(address)));
    }

    private static Scope ofBlocks(IpAddress address) {
        for (var scoped : address.family() == Family.INET ? IPV4_BLOCKS : IPV6_BLOCKS) {
            if (scoped.block.contains(address)) {
                return new Scope(scoped.value);
            }
        }
        return new Scope(GLOBAL);
    }

    /** The name: {@code link-local}, {@code global}, …; {@code unassigned} and {@code reserved} for the values that have none. */
    public String label() {
        return LABELS.get(value);
    }

    /** Whether it reaches the whole Internet. */
    public boolean isGlobal() {
        return value == GLOBAL;
    }

    private static ScopedBlock block(String prefix, int value) {
        return new ScopedBlock(Prefix.parse(prefix).orElseThrow(), value);
    }
}
