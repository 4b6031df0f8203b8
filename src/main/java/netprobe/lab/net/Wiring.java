package netprobe.lab.net;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netprobe.lab.Client;
import netprobe.lab.Host;
import netprobe.lab.Network;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/**
 * The namespaces, links, addresses and routes of a network, as lines for {@code ip -batch}.
 *
 * <p>Client - router - every other host. The client's interface and those of the others are {@code eth0}; the router's are called as the host
 * at their other end.
 *
 * @param network what is built
 * @param prefix what the names of its namespaces begin with, since several networks stand side by side
 */
record Wiring(Network network, String prefix) {

    private static final Path NAMESPACES = Path.of("/run/netns");

    /** The router's end of the links to the others, which have no network of their own: on each of them the same address will do. */
    private static String nearEnd(Family family) {
        return family == Family.INET ? "169.254.0.1" : "fe80::1";
    }

    /** What stands for a host's network namespace. */
    Path namespace(Host host) {
        return NAMESPACES.resolve(name(host.name()));
    }

    /** Makes namespaces, and the links between them. */
    List<String> links() {
        var lines = new ArrayList<String>();
        network.hosts().forEach(host -> lines.add("netns add " + name(host.name())));
        network.hosts().map(Host::name).filter(name -> !name.equals(network.router().name()))
                .forEach(name -> lines.add("link add eth0 netns %s type veth peer name %s netns %s".formatted(
                        name(name), name, name(network.router().name()))));
        return lines;
    }

    /** Takes the namespaces away, and so the links. */
    List<String> removal() {
        return network.hosts().map(host -> "netns delete " + name(host.name())).toList();
    }

    /** What is run in a host's own namespace. */
    List<String> addresses(Host host) {
        var lines = new ArrayList<>(List.of("link set lo up"));
        if (host.equals(network.router())) {
            lines.addAll(ofRouter());
        } else if (host.equals(network.client().host())) {
            lines.addAll(ofClient());
        } else {
            lines.addAll(ofOther(host));
        }
        return lines;
    }

    private List<String> ofClient() {
        var lines = addresses(network.client().host(), "eth0");
        network.client().gateways()
                .forEach(gateway -> lines.add(defaultRoute(gateway.family(), gateway.text())));
        return lines;
    }

    private List<String> ofRouter() {
        var lines = addresses(network.router(), "lo");
        Client client = network.client();
        lines.add("link set client up");
        client.gateways().forEach(gateway -> lines.add(address(gateway, length(gateway), "client")));
        client.host().addresses().stream().filter(prefix -> client.gateways().stream().noneMatch(prefix::contains))
                .forEach(prefix -> lines.add("route add " + prefix.text() + " dev client"));
        network.others().forEach(host -> lines.addAll(towards(host)));
        return lines;
    }

    private int length(IpAddress gateway) {
        return network.client().host().addresses().stream().filter(prefix -> prefix.contains(gateway))
                .mapToInt(Prefix::length).max().orElseThrow();
    }

    private List<String> towards(Host host) {
        var lines = new ArrayList<>(List.of("link set " + host.name() + " up"));
        families(host).forEach(family -> lines.add("address add " + nearEnd(family) + "/"
                + (family == Family.INET ? "32" : "64 nodad") + " dev " + host.name() + " scope link"));
        host.addresses().forEach(prefix -> lines.add("route add " + prefix.text() + " dev " + host.name()));
        return lines;
    }

    private static List<String> ofOther(Host host) {
        var lines = addresses(host, "eth0");
        families(host).forEach(family -> {
            String near = nearEnd(family);
            lines.add("route replace " + near + " dev eth0");
            lines.add(defaultRoute(family, near));
        });
        return lines;
    }

    private static String defaultRoute(Family family, String gateway) {
        return "route add " + (family == Family.INET ? "0.0.0.0/0" : "::/0") + " via " + gateway + " dev eth0";
    }

    private static List<Family> families(Host host) {
        return host.addresses().stream().map(prefix -> prefix.address().family()).distinct().toList();
    }

    private static List<String> addresses(Host host, String device) {
        var lines = new ArrayList<>(List.of("link set " + device + " up"));
        host.addresses().forEach(prefix -> lines.add(address(prefix.address(), prefix.length(), device)));
        return lines;
    }

    /** Usable at once: duplicate address detection would take a second. */
    private static String address(IpAddress address, int length, String device) {
        return "address add " + address.text() + "/" + length + " dev " + device
                + (address.family() == Family.INET6 ? " nodad" : "");
    }

    private String name(String host) {
        return prefix + '-' + host;
    }
}
