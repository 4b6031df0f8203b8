package netprobe.lab;

import java.util.List;
import java.util.Map;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/**
 * A host of a scenario.
 *
 * @param name which is also that of the router's interface to it
 * @param addresses its addresses with the lengths of their networks' prefixes
 * @param adjustments what is set in it
 * @param servers what it runs, as written
 */
public record Host(String name, List<Prefix> addresses, Adjustments adjustments, List<ServerTable> servers) {

    /** Its addresses alone. */
    public List<IpAddress> ipAddresses() {
        return addresses.stream().map(Prefix::address).toList();
    }

    /**
     * How a host's kernel differs from one that has just been started.
     *
     * @param sysctls values by names such as {@code net.ipv4.tcp_syn_retries}
     * @param nft a ruleset in the language of nft(8); empty for none
     * @param run lines for the shell, after everything else is up
     */
    public record Adjustments(Map<String, String> sysctls, String nft, List<String> run) {}
}
