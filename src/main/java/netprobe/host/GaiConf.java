package netprobe.host;

import java.util.List;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/**
 * How getaddrinfo(3) sorts addresses: the tables of gai.conf(5), or glibc's own, which follow RFC 3484 and add site-local, unique-local and
 * Teredo addresses.
 *
 * <p>A table in the file replaces the built-in one as a whole. All three are ordered by prefix length, the longest first, and end in an entry
 * that matches every address.
 *
 * @param labels for RFC 6724, section 6, rule 5
 * @param precedences for rule 6
 * @param ipv4Scopes for rules 2 and 8, prefixes being those of the mapped address
 * @param effects lines that count
 * @param remarks lines without effect
 */
public record GaiConf(List<Prefix> labels, List<Prefix> precedences, List<Prefix> ipv4Scopes, List<Effect> effects,
        List<Remark> remarks) {

    static final List<Prefix> DEFAULT_LABELS =
            List.of(prefix("::1", 128, 0), prefix("::", 96, 3), prefix("::ffff:0:0", 96, 4),
                    prefix("2001::", 32, 7), prefix("2002::", 16, 2), prefix("fec0::", 10, 5), prefix("fc00::", 7, 6),
                    prefix("::", 0, 1));
    static final List<Prefix> DEFAULT_PRECEDENCES =
            List.of(prefix("::1", 128, 50), prefix("::", 96, 20), prefix("::ffff:0:0", 96, 10),
                    prefix("2002::", 16, 30), prefix("::", 0, 40));
    static final List<Prefix> DEFAULT_IPV4_SCOPES =
            List.of(prefix("::ffff:169.254.0.0", 112, 2), prefix("::ffff:127.0.0.0", 104, 2),
                    prefix("::ffff:0:0", 96, 14));

    /** Copies the lists. */
    public GaiConf {
        labels = List.copyOf(labels);
        precedences = List.copyOf(precedences);
        ipv4Scopes = List.copyOf(ipv4Scopes);
        effects = List.copyOf(effects);
        remarks = List.copyOf(remarks);
    }

    /**
     * A table's entry.
     *
     * @param address IPv6, or IPv4 mapped into it
     * @param bits how many bits of the address count; 0 to 128
     * @param value what the table gives for a match
     */
    public record Prefix(IpAddress address, int bits, int value) {

        /** Whether an address begins with this prefix; IPv4 is compared as mapped. */
        public boolean matches(IpAddress candidate) {
            var wide = mapped(candidate);
            return (differing(address.high(), wide.high(), bits)
                    | differing(address.low(), wide.low(), bits - 64)) == 0;
        }

        private static long differing(long a, long b, int bits) {
            return bits <= 0 ? 0 : (a ^ b) >>> Math.max(0, 64 - bits);
        }
    }

    /** Reads the file's text; empty where the file is missing. */
    public static GaiConf parse(String text) {
        return new GaiConfParser().parse(text);
    }

    /** An address's label. */
    public int label(IpAddress address) {
        return lookUp(labels, address);
    }

    /** An address's precedence. */
    public int precedence(IpAddress address) {
        return lookUp(precedences, address);
    }

    /** The scope that an IPv4 address counts as: 2 link-local, 14 global. */
    public int ipv4Scope(IpAddress address) {
        return lookUp(ipv4Scopes, address);
    }

    static IpAddress mapped(IpAddress address) {
        return address.family() == Family.INET
                ? new IpAddress(Family.INET6, 0, 0xffff00000000L | address.low(), "")
                : address;
    }

    private static int lookUp(List<Prefix> table, IpAddress address) {
        return table.stream().filter(prefix -> prefix.matches(address)).findFirst().orElseThrow().value();
    }

    private static Prefix prefix(String address, int bits, int value) {
        return new Prefix(AddressText.pton6(address).orElseThrow(), bits, value);
    }
}
