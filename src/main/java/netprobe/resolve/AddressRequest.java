package netprobe.resolve;

import java.util.Optional;
import netprobe.libc.AddressLookup.Hints;
import netprobe.libc.Endpoint;
import netprobe.model.Family;

/**
 * What getaddrinfo(3) is asked, in the numbers of Linux.
 *
 * @param host name or numeric address; empty for the null pointer, which is this host
 * @param service name or number; empty for the null pointer, which is port 0
 * @param flags any {@code AI_*}
 * @param family {@code AF_*}, 0 for any
 * @param type {@code SOCK_*}, 0 for any
 * @param protocol {@code IPPROTO_*}, 0 for any
 */
public record AddressRequest(Optional<String> host, Optional<String> service, int flags, int family, int type,
        int protocol) {

    private static final int AI_CANONNAME = 0x02;
    private static final int AI_NUMERICHOST = 0x04;
    private static final int AI_IDN = 0x40;

    /** A family's number. */
    public static int number(Family family) {
        return switch (family) {
            case ANY -> Endpoint.AF_UNSPEC;
            case INET -> Endpoint.AF_INET;
            case INET6 -> Endpoint.AF_INET6;
        };
    }

    Hints hints() {
        return new Hints(flags, family, type, protocol);
    }

    boolean leavesEncodingToLibrary() {
        return (flags & AI_IDN) != 0;
    }

    boolean wantsCanonicalName() {
        return (flags & AI_CANONNAME) != 0;
    }

    /** Whether there is a name that may have to be looked up. */
    boolean hasName() {
        return host.isPresent() && (flags & AI_NUMERICHOST) == 0;
    }

    /** The families that a path may answer with; a family that no path knows is left to getaddrinfo to refuse. */
    Family families() {
        return switch (family) {
            case Endpoint.AF_INET -> Family.INET;
            case Endpoint.AF_INET6 -> Family.INET6;
            default -> Family.ANY;
        };
    }

    /** The same request with the host's name looked up. */
    AddressRequest withAddress(String address) {
        return new AddressRequest(Optional.of(address), service, (flags | AI_NUMERICHOST) & ~AI_CANONNAME, family, type,
                protocol);
    }
}
