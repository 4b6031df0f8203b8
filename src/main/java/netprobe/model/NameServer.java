package netprobe.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name server of a zone, and how it can be reached.
 *
 * @param name its name, with its final dot
 * @param inParent whether the parent's NS records name it; of the root's servers, whether the hints do
 * @param inChild whether the zone's own NS records name it; empty where nobody told them
 * @param inDomain whether its name is in the zone itself, so that only glue leads there (RFC 9499: in-domain)
 * @param addresses by which it is asked, without repetition
 * @param authority its addresses by the zone itself; empty where the name is not in the zone, or nobody told
 * @param trouble why it has no address
 */
public record NameServer(String name, boolean inParent, Optional<Boolean> inChild, boolean inDomain,
        List<Address> addresses, Optional<List<IpAddress>> authority, Optional<Trouble> trouble) {

    /** Copies the list. */
    public NameServer {
        addresses = List.copyOf(addresses);
        authority = authority.map(List::copyOf);
    }

    /**
     * An address, and who told it.
     *
     * @param address the address
     * @param source who told it
     */
    public record Address(IpAddress address, Source source) {}

    /** Who told an address. */
    public enum Source {
        /** The root hints. */
        HINT,
        /** The referral, in its additional section. */
        GLUE,
        /** The zone that the server's name is in. */
        LOOKED_UP;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why a server's name leads to no address. */
    public enum Trouble {
        /** It was not looked up, since other servers are enough to go on. */
        NOT_NEEDED,
        /** It was not looked up, since the zone has more such servers than are looked up for one. */
        TOO_MANY,
        /** To look it up, itself would have to be known first. */
        CIRCULAR,
        /** To look it up, too many other names would have to be looked up first. */
        TOO_DEEP,
        /** It is an alias, which a name server's name must not be (RFC 2181, section 10.3). */
        ALIAS,
        /** It is in the zone itself, or below the zone's parent, and came without glue. */
        NO_GLUE,
        /** It does not exist. */
        NXDOMAIN,
        /** It has no address. */
        NODATA,
        /** It has no address of the family that is asked. */
        OTHER_FAMILY,
        /** Its zone gives no answer. */
        UNANSWERED;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
