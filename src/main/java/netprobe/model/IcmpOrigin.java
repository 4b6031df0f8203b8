package netprobe.model;

import java.util.Optional;

/**
 * An ICMP message about a packet of ours.
 *
 * @param version 4 for ICMP (RFC 792), 6 for ICMPv6 (RFC 4443)
 * @param type as on the wire
 * @param code as on the wire
 * @param name in words, such as {@code port unreachable}
 * @param mtu what "fragmentation needed" and "packet too big" tell, in bytes
 * @param sender who sent it; this host's own address where the kernel itself found out, as of a neighbour that doesn't answer
 */
public record IcmpOrigin(int version, int type, int code, String name, Optional<Integer> mtu,
        Optional<IpAddress> sender) {

    /** Whether it says no more than that a packet was too large (RFC 1191, RFC 8201). */
    public boolean isSizeReport() {
        return mtu.isPresent();
    }

    /** Type and code as people write them: {@code 3/13}. */
    public String numbers() {
        return type + "/" + code;
    }
}
