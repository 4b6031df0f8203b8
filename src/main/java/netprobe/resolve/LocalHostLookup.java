package netprobe.resolve;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.host.InterfaceAddresses;
import netprobe.libc.DualStack;
import netprobe.libc.LibC;
import netprobe.model.Answer;
import netprobe.model.Failure.Errno;
import netprobe.model.Family;
import netprobe.model.LocalHost;
import netprobe.model.LocalHost.InterfaceAddress;
import netprobe.tables.Errors;

/**
 * What this host calls itself, and where it can be reached.
 *
 * @param path by which its qualified name is looked up
 * @param family of the addresses wanted
 */
public record LocalHostLookup(NamePath path, Family family) {

    private static final Path BIND_V6_ONLY = Path.of("/proc/sys/net/ipv6/bindv6only");

    /** Asks the kernel, and the path for the qualified name. */
    public Answer<LocalHost> get() {
        return HostName.local().then(hostname -> new QualifiedLookup(path).of(hostname)
                .then(qualified -> described(hostname, qualified.fqdn())));
    }

    private Answer<LocalHost> described(String hostname, String fqdn) {
        List<InterfaceAddress> addresses;
        try {
            addresses = InterfaceAddresses.of(family);
        } catch (SocketException e) {
            throw new IllegalStateException("the JVM can't list this host's interfaces", e);
        }
        Optional<String> obstacle = dualStackObstacle();
        Answer<LocalHost> answer = Answer.of(new LocalHost(hostname, fqdn, obstacle.isEmpty(), addresses));
        return obstacle.or(LocalHostLookup::dualStackCondition).map(answer::noting).orElse(answer);
    }

    /** Why an IPv6 socket can't accept IPv4 connections here; Python's {@code has_dualstack_ipv6} makes the same attempt. */
    private static Optional<String> dualStackObstacle() {
        if (!LibC.available()) {
            return hasIpv6() ? Optional.empty() : Optional.of("no dual stack: there is no IPv6 here");
        }
        OptionalInt refusal = DualStack.refusal();
        if (refusal.isEmpty()) {
            return Optional.empty();
        }
        Errno errno = Errors.errno(refusal.getAsInt(), "socket", Optional.empty());
        return Optional.of("no dual stack: an IPv6 socket that accepts IPv4 is refused with " + errno.code() + ", "
                + errno.message());
    }

    private static boolean hasIpv6() {
        try (var _ = ServerSocketChannel.open(StandardProtocolFamily.INET6)) {
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** What a listener must do, where the kernel's default has been changed (ip-sysctl). */
    private static Optional<String> dualStackCondition() {
        try {
            return Files.exists(BIND_V6_ONLY) && Files.readString(BIND_V6_ONLY).strip().equals("1")
                    ? Optional.of(
                            "net.ipv6.bindv6only is 1: only a listener that clears IPV6_V6ONLY itself accepts IPv4 too")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(BIND_V6_ONLY + " can't be read: " + e.getMessage());
        }
    }
}
