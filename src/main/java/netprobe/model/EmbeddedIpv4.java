package netprobe.model;

/** An IPv4 address that an IPv6 address carries, by the way it is carried. */
public sealed interface EmbeddedIpv4 {

    /** The way it is carried. */
    Form form();

    /** The IPv4 address; of Teredo, the client's. */
    IpAddress address();

    /** Ways to carry an IPv4 address in an IPv6 address. */
    enum Form {
        /** RFC 4291, section 2.5.5.2. */
        MAPPED("ipv4-mapped", "mapped", "RFC 4291"),
        /** RFC 4291, section 2.5.5.1; deprecated. */
        COMPATIBLE("ipv4-compatible", "compatible", "RFC 4291, deprecated"),
        /** RFC 2765, section 2.1; replaced by RFC 6052. */
        TRANSLATED("ipv4-translated", "translated", "RFC 2765, obsolete"),
        /** RFC 6052, section 2.2. */
        NAT64("nat64", "NAT64", "RFC 6052"),
        /** RFC 3056, section 2. */
        SIX_TO_FOUR("6to4", "6to4", "RFC 3056"),
        /** RFC 4380, section 4. */
        TEREDO("teredo", "Teredo", "RFC 4380"),
        /** RFC 5214, section 6.1. */
        ISATAP("isatap", "ISATAP", "RFC 5214");

        private final String label;
        private final String title;
        private final String reference;

        Form(String label, String title, String reference) {
            this.label = label;
            this.title = title;
            this.reference = reference;
        }

        /** The spelling of JSON. */
        public String label() {
            return label;
        }

        /** The name people know. */
        public String title() {
            return title;
        }

        /** The document that defines it. */
        public String reference() {
            return reference;
        }
    }

    /** Carried as it is. */
    record Plain(Form form, IpAddress address) implements EmbeddedIpv4 {}

    /**
     * Carried through a translator between IPv6 and IPv4.
     *
     * @param address the host's address on the IPv4 side
     * @param prefix the translator's; its length says where the IPv4 address begins
     * @param certain whether only a prefix of this length can have made the address
     */
    record Nat64(IpAddress address, Prefix prefix, boolean certain) implements EmbeddedIpv4 {
        @Override
        public Form form() {
            return Form.NAT64;
        }
    }

    /**
     * A tunnel through a NAT.
     *
     * @param address the NAT's address as the server saw it, its obfuscation undone
     * @param port the NAT's UDP port, likewise
     * @param server the Teredo server
     * @param flags 16 bits
     */
    record Teredo(IpAddress address, int port, IpAddress server, int flags) implements EmbeddedIpv4 {

        private static final int CONE = 0x8000;

        @Override
        public Form form() {
            return Form.TEREDO;
        }

        /** Whether the client found itself behind a cone NAT (RFC 4380; since RFC 5991 a client no longer says so). */
        public boolean cone() {
            return (flags & CONE) != 0;
        }
    }
}
