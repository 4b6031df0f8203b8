package netprobe.address;

import java.util.ArrayList;
import java.util.List;
import netprobe.model.EmbeddedIpv4;
import netprobe.model.EmbeddedIpv4.Form;
import netprobe.model.EmbeddedIpv4.Nat64;
import netprobe.model.EmbeddedIpv4.Plain;
import netprobe.model.EmbeddedIpv4.Teredo;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** Finds the IPv4 addresses that an IPv6 address carries, by its prefix and by its interface identifier. */
final class Embedding {

    private static final Prefix COMPATIBLE = prefix("::/96");
    private static final Prefix TRANSLATED = prefix("::ffff:0:0:0/96");
    private static final Prefix NAT64 = prefix("64:ff9b::/96");
    private static final Prefix NAT64_LOCAL = prefix("64:ff9b:1::/48");
    private static final Prefix SIX_TO_FOUR = prefix("2002::/16");
    private static final Prefix TEREDO = prefix("2001::/32");

    /** The prefix lengths of RFC 6052, section 2.2, that have room within {@code 64:ff9b:1::/48}. */
    private static final List<Integer> LOCAL_LENGTHS = List.of(48, 56, 64, 96);

    private static final long ISATAP = 0x5efe;
    private static final long UNIVERSAL_BIT = 0x0200_0000L;

    private Embedding() {}

    /** All that the address carries; of an IPv4 address, nothing. */
    static List<EmbeddedIpv4> in(IpAddress address) {
        var found = new ArrayList<EmbeddedIpv4>();
        if (address.family() == Family.INET) {
            return found;
        }
        address.unmapped().ifPresent(mapped -> found.add(new Plain(Form.MAPPED, mapped)));
        if (isCompatible(address)) {
            found.add(new Plain(Form.COMPATIBLE, word(address.low())));
        } else if (TRANSLATED.contains(address)) {
            found.add(new Plain(Form.TRANSLATED, word(address.low())));
        } else if (NAT64.contains(address)) {
            found.add(new Nat64(word(address.low()), NAT64, true));
        } else if (NAT64_LOCAL.contains(address)) {
            found.addAll(nat64(address));
        } else if (SIX_TO_FOUR.contains(address)) {
            found.add(new Plain(Form.SIX_TO_FOUR, word(address.high() >>> 16)));
        } else if (TEREDO.contains(address)) {
            found.add(teredo(address));
        }
        if (isIsatap(address)) {
            found.add(new Plain(Form.ISATAP, word(address.low())));
        }
        return found;
    }

    /** {@code ::} and {@code ::1} are not addresses of this kind. */
    private static boolean isCompatible(IpAddress address) {
        return COMPATIBLE.contains(address) && address.low() > 1;
    }

    /**
     * What the address stands for, for each prefix length that a translator may have: bits 64 to 71 and those behind the IPv4 address are
     * zero, and no host is in {@code 0.0.0.0/8}.
     */
    private static List<EmbeddedIpv4> nat64(IpAddress address) {
        var found = new ArrayList<Nat64>();
        for (int length : LOCAL_LENGTHS) {
            IpAddress host = extract(address, length);
            boolean zeroes = address.octet(8) == 0 && isZeroAfter(address, length);
            if (zeroes && host.octet(0) != 0) {
                found.add(new Nat64(host, new Prefix(new Prefix(address, length).first(), length), true));
            }
        }
        boolean certain = found.size() == 1;
        return found.stream().<EmbeddedIpv4>map(one -> new Nat64(one.address(), one.prefix(), certain)).toList();
    }

    /** The four octets after the prefix, octet 8 being left out (RFC 6052, section 2.2). */
    private static IpAddress extract(IpAddress address, int length) {
        int word = 0;
        int position = length / 8;
        for (int i = 0; i < 4; i++) {
            position += position == 8 ? 1 : 0;
            word = word << 8 | address.octet(position++);
        }
        return IpAddress.ipv4(word);
    }

    private static boolean isZeroAfter(IpAddress address, int length) {
        int position = length / 8 + (length / 8 <= 8 ? 5 : 4);
        for (int i = position; i < 16; i++) {
            if (address.octet(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** RFC 4380, section 4: server, flags, then port and client address with every bit inverted. */
    private static Teredo teredo(IpAddress address) {
        int flags = (int) (address.low() >>> 48);
        int port = (int) (~address.low() >>> 32) & 0xffff;
        return new Teredo(word(~address.low()), port, word(address.high()), flags);
    }

    /** Interface identifier {@code 0000:5efe} or, of an address that is unique in the world, {@code 0200:5efe}. */
    private static boolean isIsatap(IpAddress address) {
        return !address.isMulticast() && ((address.low() >>> 32) & ~UNIVERSAL_BIT) == ISATAP;
    }

    private static IpAddress word(long bits) {
        return IpAddress.ipv4((int) bits);
    }

    private static Prefix prefix(String text) {
        return Prefix.parse(text).orElseThrow();
    }
}
