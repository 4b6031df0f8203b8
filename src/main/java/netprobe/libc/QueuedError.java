package netprobe.libc;

import java.util.Optional;
import netprobe.model.IpAddress;

/**
 * An error in a socket's error queue ({@code struct sock_extended_err}, ip(7)).
 *
 * @param errno what it means for the socket
 * @param origin who made it: {@link #LOCAL}, {@link #ICMP} or {@link #ICMPV6}
 * @param type of the ICMP message
 * @param code of the ICMP message
 * @param value further value: of "too big" the MTU
 * @param sender who sent the ICMP message
 * @param peer whom the packet was for that it is about
 */
public record QueuedError(int errno, int origin, int type, int code, int value, Optional<IpAddress> sender,
        Optional<Endpoint> peer) {

    public static final int LOCAL = 1;
    public static final int ICMP = 2;
    public static final int ICMPV6 = 3;

    /** Whether an ICMP message, of either version, is behind it. */
    public boolean isIcmp() {
        return origin == ICMP || origin == ICMPV6;
    }
}
