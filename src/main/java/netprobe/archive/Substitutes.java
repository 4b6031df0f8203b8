package netprobe.archive;

import java.util.Optional;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** What stands for the secrets of a report: the same for the same, wherever it is found. */
interface Substitutes {

    /** For an address; its scope is not looked at. */
    IpAddress address(IpAddress original);

    /** For a network. */
    Prefix network(Prefix original);

    /** For the labels of a reverse zone above {@code in-addr.arpa} or {@code ip6.arpa}, the address's first part last. */
    String reverse(String labels, boolean ipv4);

    /** For a label of a domain name; directly below a top-level domain if {@code belowTop}. */
    String label(String original, boolean belowTop);

    /** For a whole text of some kind. */
    String whole(Kind kind, String original);

    /** For a word of running text; empty where it is, and has within it, nothing that was found in names. */
    Optional<String> word(String word);

    /** Running text without what {@link #whole} was asked for. */
    String withoutWholes(String text);

    /** What is neither name nor address. */
    enum Kind {
        /** A value of a distinguished name (X.500). */
        PARTY,
        /** An account on this host, or the part of a mail address before the at sign. */
        USER,
        /** A network interface. */
        LINK,
        /** A key, a digest, a signature: nobody reads it, and a search engine finds whose it is. */
        BLOB
    }
}
