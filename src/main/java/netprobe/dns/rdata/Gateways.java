package netprobe.dns.rdata;

import java.util.Arrays;
import java.util.StringJoiner;
import netprobe.model.IpAddress;
import org.xbill.DNS.WireParseException;

/** Fields whose form a number tells: an address of either family, a name, or nothing. */
final class Gateways {

    private static final int TYPE_BITS = 0x7f;
    private static final int LONGEST_PREFIX = 128;

    private Gateways() {}

    /** An IPsec gateway: its type, the key's algorithm and the gateway (RFC 4025, section 2.1). */
    static String ipsec(RdataInput input) throws WireParseException {
        int type = input.u8();
        return type + " " + input.u8() + ' ' + gateway(type, input);
    }

    /** A relay for multicast: whether discovery is optional, its type and the relay (RFC 8777, section 4.2). */
    static String relay(RdataInput input) throws WireParseException {
        int octet = input.u8();
        int type = octet & TYPE_BITS;
        return (octet >> 7) + " " + type + ' ' + gateway(type, input);
    }

    private static String gateway(int type, RdataInput input) throws WireParseException {
        return switch (type) {
            case 0 -> ".";
            case 1 -> Scalars.ipv4(input);
            case 2 -> Scalars.ipv6(input);
            case 3 -> Scalars.name(input);
            default -> throw new WireParseException("unknown type of gateway");
        };
    }

    /** An IPv6 address whose first bits another name has (RFC 2874, section 3.1). */
    static String chainedAddress(RdataInput input) throws WireParseException {
        int prefix = input.u8();
        if (prefix > LONGEST_PREFIX) {
            throw new WireParseException("prefix longer than an address");
        }
        // dig leaves the place of an empty address
        var text = new StringBuilder().append(prefix).append(' ');
        if (prefix < LONGEST_PREFIX) {
            var address = new byte[16];
            int from = prefix / Byte.SIZE;
            byte[] suffix = input.bytes(address.length - from);
            System.arraycopy(suffix, 0, address, from, suffix.length);
            address[from] &= (byte) (0xff >> prefix % Byte.SIZE);
            text.append(IpAddress.of(address).text());
        }
        return prefix == 0 ? text.toString() : text.append(' ').append(Scalars.name(input)).toString();
    }

    /** Prefixes of networks (RFC 3123, section 4). */
    static String prefixes(RdataInput input) throws WireParseException {
        var prefixes = new StringJoiner(" ");
        while (!input.isAtEnd()) {
            prefixes.add(prefix(input));
        }
        return prefixes.toString();
    }

    private static String prefix(RdataInput input) throws WireParseException {
        int family = input.u16();
        int prefix = input.u8();
        int octet = input.u8();
        byte[] part = input.bytes(octet & TYPE_BITS);
        int size = switch (family) {
            case 1 -> 4;
            case 2 -> 16;
            default -> throw new WireParseException("unknown family of addresses");
        };
        if (part.length > size || prefix > size * Byte.SIZE) {
            throw new WireParseException("prefix longer than an address");
        }
        IpAddress address = IpAddress.of(Arrays.copyOf(part, size));
        return (octet > TYPE_BITS ? "!" : "") + family + ':' + address.text() + '/' + prefix;
    }
}
