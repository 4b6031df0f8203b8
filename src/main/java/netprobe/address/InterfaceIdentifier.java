package netprobe.address;

import java.util.Optional;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.MacAddress;
import netprobe.model.Prefix;

/** What the last 64 bits of an IPv6 unicast address tell about its interface. */
final class InterfaceIdentifier {

    private static final Prefix SOLICITED_NODE = Prefix.parse("ff02::1:ff00:0/104").orElseThrow();
    private static final Prefix TEREDO = Prefix.parse("2001::/32").orElseThrow();
    private static final long LOW_24_BITS = 0xff_ffffL;
    private static final long UNIVERSAL_BIT = 0x0200_0000_0000L;
    private static final int FILLER = 0xfffe;

    private InterfaceIdentifier() {}

    /**
     * The hardware address that a modified EUI-64 identifier was made from (RFC 4291, appendix A): {@code fffe} in the middle, and the
     * universal/local bit inverted. Addresses that begin with 000 in binary have no such identifier.
     */
    static Optional<MacAddress> mac(IpAddress address) {
        boolean hasIdentifier =
                isUnicast6(address) && address.high() >>> 61 != 0 && !TEREDO.contains(address);
        if (!hasIdentifier || (address.low() >>> 24 & 0xffff) != FILLER) {
            return Optional.empty();
        }
        long joined = address.low() >>> 40 << 24 | address.low() & LOW_24_BITS;
        return Optional.of(new MacAddress(joined ^ UNIVERSAL_BIT));
    }

    /**
     * The group in which its neighbours ask for it (RFC 4291, section 2.7.1). Loopback, unspecified and the addresses that only stand for an
     * IPv4 address are not asked for.
     */
    static Optional<IpAddress> solicitedNode(IpAddress address) {
        boolean asked = isUnicast6(address) && address.high() != 0;
        IpAddress group = SOLICITED_NODE.first();
        return asked
                ? Optional.of(new IpAddress(Family.INET6, group.high(), group.low() | address.low() & LOW_24_BITS, ""))
                : Optional.empty();
    }

    private static boolean isUnicast6(IpAddress address) {
        return address.family() == Family.INET6 && !address.isMulticast();
    }
}
