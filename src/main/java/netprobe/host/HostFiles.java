package netprobe.host;

import java.nio.file.Path;

/**
 * Where this host keeps its configuration.
 *
 * @param resolvConf resolv.conf(5)
 * @param hosts hosts(5)
 * @param nameServiceSwitch nsswitch.conf(5)
 * @param hostConf host.conf(5)
 * @param gaiConf gai.conf(5)
 * @param hostname a file that holds the host's name
 */
public record HostFiles(Path resolvConf, Path hosts, Path nameServiceSwitch, Path hostConf, Path gaiConf,
        Path hostname) {

    /** The places on Linux; the host's name is the kernel's, as gethostname(2) returns it. */
    public static HostFiles system() {
        return new HostFiles(Path.of("/etc/resolv.conf"), Path.of("/etc/hosts"), Path.of("/etc/nsswitch.conf"),
                Path.of("/etc/host.conf"),
                Path.of("/etc/gai.conf"), Path.of("/proc/sys/kernel/hostname"));
    }
}
