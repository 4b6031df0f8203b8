package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * What IANA has on record for the block that an address is in.
 *
 * @param registry whose entry it is
 * @param block the block, as in {@code 192.0.2.0/24}; an {@code x} in a multicast block stands for every scope
 * @param name the registered name, verbatim
 * @param references the documents that registered it, such as {@code RFC 791, section 3.2}
 * @param specialPurpose what only the special-purpose registries say
 */
public record RegistryEntry(Registry registry, String block, String name, List<String> references,
        Optional<SpecialPurpose> specialPurpose) {

    /** Copies the list. */
    public RegistryEntry {
        references = List.copyOf(references);
    }

    /** Which of IANA's registries. */
    public enum Registry {
        /** IPv4 and IPv6 Special-Purpose Address Registry. */
        SPECIAL_PURPOSE("special-purpose"),
        /** IPv4 and IPv6 Multicast Address Space Registry. */
        MULTICAST("multicast"),
        /** Internet Protocol Version 6 Address Space. */
        ADDRESS_SPACE("address-space");

        private final String label;

        Registry(String label) {
            this.label = label;
        }

        /** The spelling of JSON. */
        public String label() {
            return label;
        }
    }

    /**
     * How a special-purpose block may be used (RFC 6890, section 2.2.1; RFC 8190). A flag is absent where the registry says N/A or, as for
     * terminated blocks, nothing.
     *
     * @param allocated year and month
     * @param terminated likewise; absent where it is in force
     * @param source whether its addresses may be the source of a packet
     * @param destination whether they may be the destination
     * @param forwardable whether a router may forward such a packet from one interface to another
     * @param globallyReachable whether such a packet may leave the administrative domain
     * @param reservedByProtocol whether every IP implementation must treat the block in a special way
     */
    public record SpecialPurpose(String allocated, Optional<String> terminated, Optional<Boolean> source,
            Optional<Boolean> destination, Optional<Boolean> forwardable, Optional<Boolean> globallyReachable,
            Optional<Boolean> reservedByProtocol) {}
}
