package netprobe.model;

import java.util.Locale;

/** The address family of a socket of this host (address_families(7)). */
public enum SocketFamily {
    /** IPv4. */
    INET,
    /** IPv6, and IPv4 too where the socket is dual stack. */
    INET6,
    /** Within this host. */
    UNIX;

    /** As JSON spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
