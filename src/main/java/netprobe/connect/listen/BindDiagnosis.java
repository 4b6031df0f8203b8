package netprobe.connect.listen;

import java.net.SocketException;
import java.util.List;
import java.util.stream.Collectors;
import netprobe.connect.listen.Binding.Refused;
import netprobe.host.InterfaceAddresses;
import netprobe.host.Sysctls;
import netprobe.libc.Endpoint;
import netprobe.model.Confidence;
import netprobe.model.Family;
import netprobe.model.Finding;
import netprobe.model.IpAddress;
import netprobe.model.LocalHost.InterfaceAddress;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;
import netprobe.sockets.SocketTable;
import netprobe.tables.Findings;

/** Finds out why this host refused to let a socket be bound. */
final class BindDiagnosis {

    private static final int EACCES = 13;
    private static final int EINVAL = 22;
    private static final int ENFILE = 23;
    private static final int EMFILE = 24;
    private static final int EAFNOSUPPORT = 97;
    private static final int EADDRINUSE = 98;
    private static final int EADDRNOTAVAIL = 99;

    /** Below it, ports are privileged (ip(7)); of both families, whatever the name says. */
    private static final String FIRST_UNPRIVILEGED = "net.ipv4.ip_unprivileged_port_start";
    private static final int DEFAULT_FIRST = 1024;

    private BindDiagnosis() {}

    /** Why, as this host is now. */
    static Finding of(Refused refused) {
        IpAddress address = refused.local().address();
        return switch (refused.errno()) {
            case EADDRINUSE -> inUse(refused);
            case EACCES -> forbidden(refused.local().port());
            case EADDRNOTAVAIL -> notHere(address);
            case EAFNOSUPPORT -> finding(
                    address.family() == Family.INET6 ? "host.ipv6-disabled" : "host.sandbox");
            case ENFILE, EMFILE -> finding("host.descriptors-exhausted");
            case EINVAL -> finding(lacksScope(refused.local()) ? "input.scope-missing" : "host.refused");
            default -> finding("host.refused");
        };
    }

    private static Finding inUse(Refused refused) {
        if (refused.local().port() == 0) {
            return finding("host.ports-exhausted");
        }
        List<OpenSocket> holders = SocketTable.ofThisHost().holding(refused.transport().label(),
                refused.local().address(), refused.local().port());
        return holders.stream().findFirst().map(holder -> finding("host.address-in-use").at(words(holder)))
                .orElseGet(() -> Findings.of("host.address-in-use", Confidence.LIKELY));
    }

    private static String words(OpenSocket holder) {
        String at = holder.local() instanceof SocketEnd.Inet(IpAddress address, int port)
                ? ", at " + new Endpoint(address.within(""), port, 0, 0).text()
                : "";
        return holder.holder() + at;
    }

    private static Finding forbidden(int port) {
        int first = firstUnprivileged();
        return port > 0 && port < first
                ? finding("host.port-privileged")
                        .at("1 to " + (first - 1) + " are, as " + FIRST_UNPRIVILEGED + " is " + first)
                : finding("host.refused");
    }

    /** What the kernel has it at; where that can't be read, what it is unless it was changed. */
    private static int firstUnprivileged() {
        return Sysctls.find(FIRST_UNPRIVILEGED).map(setting -> Integer.parseInt(setting.value())).orElse(DEFAULT_FIRST);
    }

    private static Finding notHere(IpAddress address) {
        List<InterfaceAddress> here = addresses(address.family());
        return here.isEmpty() && address.family() == Family.INET6
                ? finding("host.ipv6-disabled")
                : finding("host.address-not-here").at(here.stream()
                        .map(each -> each.address() + " (" + each.interfaceName() + ")")
                        .collect(Collectors.joining(", ", "here are ", "")));
    }

    private static List<InterfaceAddress> addresses(Family family) {
        try {
            return InterfaceAddresses.of(family);
        } catch (SocketException e) {
            throw new IllegalStateException("the JVM can't list this host's interfaces", e);
        }
    }

    private static boolean lacksScope(Endpoint local) {
        return local.scopeId() == 0 && local.address().family() == Family.INET6
                && local.address().octet(0) == 0xfe && (local.address().octet(1) & 0xc0) == 0x80;
    }

    private static Finding finding(String code) {
        return Findings.of(code, Confidence.PROVEN);
    }
}
