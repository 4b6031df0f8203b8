package netprobe.model;

/** The name at which an address has its PTR record. */
public final class ReverseName {

    private ReverseName() {}

    /** The octets in {@code in-addr.arpa} (RFC 1035, section 3.5) or the nibbles in {@code ip6.arpa} (RFC 3596, section 2.5), last first. */
    public static String of(IpAddress address) {
        var name = new StringBuilder(72);
        if (address.family() == Family.INET) {
            for (int i = 3; i >= 0; i--) {
                name.append(address.octet(i)).append('.');
            }
            return name.append("in-addr.arpa").toString();
        }
        String digits = address.hex();
        for (int i = digits.length() - 1; i >= 0; i--) {
            name.append(digits.charAt(i)).append('.');
        }
        return name.append("ip6.arpa").toString();
    }
}
