package netprobe.model;

import java.util.List;

/**
 * What this host calls itself, and which addresses it has.
 *
 * @param hostname gethostname(2)
 * @param fqdn the qualified name, as {@code netprobe fqdn} gives it
 * @param dualStack whether an IPv6 socket here also accepts IPv4 connections
 * @param addresses by interface
 */
public record LocalHost(String hostname, String fqdn, boolean dualStack,
        List<InterfaceAddress> addresses) implements Payload {

    /** Copies the list. */
    public LocalHost {
        addresses = List.copyOf(addresses);
    }

    /**
     * An address of an interface.
     *
     * @param interfaceName such as {@code eth0}
     * @param address presentation form
     * @param prefixLength in bits
     * @param up whether the interface is up
     * @param meaning who can reach a listener bound to it, in one sentence
     */
    public record InterfaceAddress(String interfaceName, String address, int prefixLength, boolean up,
            String meaning) {}
}
