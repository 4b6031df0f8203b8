package netprobe.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.IpAddress;
import netprobe.model.LocalNetwork;
import netprobe.model.LocalNetwork.Interface;
import netprobe.model.Prefix;

/** Reads this host's interfaces, and whether the kernel lets them speak IPv6. */
public final class Interfaces {

    private static final Path NETWORK = Path.of("/proc/net");
    private static final Path IPV6 = NETWORK.resolve("if_inet6");
    private static final Path IPV6_SETTINGS = Path.of("/proc/sys/net/ipv6/conf");

    private Interfaces() {}

    /** What there is now; what can't be read counts as not there. */
    public static LocalNetwork now() {
        boolean linux = Files.isDirectory(NETWORK);
        return new LocalNetwork(interfaces(), !linux || Files.exists(IPV6), ipv6Disabled(), NextHops.now());
    }

    private static List<Interface> interfaces() {
        try {
            return NetworkInterface.networkInterfaces().map(Interfaces::described).toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static Interface described(NetworkInterface found) {
        List<Prefix> addresses = found.getInterfaceAddresses().stream()
                .map(each -> new Prefix(IpAddress.of(each.getAddress().getAddress()), each.getNetworkPrefixLength()))
                .toList();
        try {
            return new Interface(found.getName(), found.isUp(), found.isLoopback(), addresses);
        } catch (SocketException goneMeanwhile) {
            return new Interface(found.getName(), false, false, addresses);
        }
    }

    private static Set<String> ipv6Disabled() {
        var disabled = new HashSet<String>();
        try (Stream<Path> settings = Files.list(IPV6_SETTINGS)) {
            settings.filter(Interfaces::disables).forEach(each -> disabled.add(each.getFileName().toString()));
        } catch (IOException | UncheckedIOException notHere) {
            return Set.of();
        }
        return disabled;
    }

    private static boolean disables(Path settings) {
        try {
            return Files.readString(settings.resolve("disable_ipv6")).strip().equals("1");
        } catch (IOException notHere) {
            return false;
        }
    }
}
