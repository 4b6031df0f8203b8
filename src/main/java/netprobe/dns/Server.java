package netprobe.dns;

import netprobe.model.Family;
import netprobe.model.IpAddress;

/**
 * Where a name server listens.
 *
 * @param address with its scope, when it has one
 * @param port usually {@value #DOMAIN}
 */
public record Server(IpAddress address, int port) {

    /** The port assigned to DNS (RFC 1035, section 4.2). */
    public static final int DOMAIN = 53;

    /** {@code address:port}, with brackets around an IPv6 address: how failures name their peer. */
    public String text() {
        return (address.family() == Family.INET ? address.text() : '[' + address.text() + ']') + ':' + port;
    }
}
