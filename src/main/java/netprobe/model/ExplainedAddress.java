package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * What kind of address it is, what it carries, and how programs read the text it was given as.
 *
 * @param address the address; where readers differ, the one getaddrinfo reads
 * @param prefix the block around it, where a prefix length was given
 * @param kind its kind
 * @param scope how far it reaches; the unspecified address has no scope
 * @param registryEntry the most specific block that IANA has on record; none for ordinary IPv4 unicast
 * @param globallyReachable whether packets for it may cross the Internet; absent where that depends on more than the address
 * @param embedded IPv4 addresses it carries
 * @param mac the hardware address its interface identifier was made from (modified EUI-64)
 * @param solicitedNode the multicast group in which Neighbor Discovery asks for it
 * @param reverseName where its PTR record is, without the final dot
 * @param readings how each reader reads the text
 */
public record ExplainedAddress(IpAddress address, Optional<Prefix> prefix, Kind kind, Optional<Scope> scope,
        Optional<RegistryEntry> registryEntry, Optional<Boolean> globallyReachable, List<EmbeddedIpv4> embedded,
        Optional<MacAddress> mac, Optional<IpAddress> solicitedNode, String reverseName,
        List<Reading> readings) implements Payload {

    /** Copies the lists. */
    public ExplainedAddress {
        embedded = List.copyOf(embedded);
        readings = List.copyOf(readings);
    }

    /** What an address names. */
    public enum Kind {
        /** One interface, or the nearest of several (anycast). */
        UNICAST("unicast"),
        /** A group of interfaces. */
        MULTICAST("multicast"),
        /** Every host of the link. */
        BROADCAST("broadcast"),
        /** This host itself. */
        LOOPBACK("loopback"),
        /** No interface: any, or none yet. */
        UNSPECIFIED("unspecified");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The spelling of JSON. */
        public String label() {
            return label;
        }
    }
}
