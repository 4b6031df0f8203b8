package netprobe.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * This host's configuration of name resolution, read from its files; the only place that does.
 *
 * <p>Each call reads its file anew, as glibc's notice a change at the next lookup. A file that is missing or not readable counts as empty:
 * glibc makes no difference either.
 */
public final class HostConfiguration {

    private final HostFiles files;
    private final Map<String, String> environment;

    /** Reads from the given files, under the given environment. */
    public HostConfiguration(HostFiles files, Map<String, String> environment) {
        this.files = files;
        this.environment = Map.copyOf(environment);
    }

    /** Where it is read from. */
    public HostFiles files() {
        return files;
    }

    /** An environment variable. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    /** Where host.conf(5) is: {@code RESOLV_HOST_CONF} may point elsewhere. */
    Path hostConfPath() {
        return variable("RESOLV_HOST_CONF").map(Path::of).orElse(files.hostConf());
    }

    /** Which servers to ask, and how. */
    public ResolvConf resolvConf() {
        return ResolvConf.parse(read(files.resolvConf()), environment, read(files.hostname()).strip());
    }

    /** The table of hosts. */
    public HostsFile hosts() {
        return HostsFile.parse(read(files.hosts()));
    }

    /** Where host names are looked up. */
    public NameServiceSwitch nameServiceSwitch() {
        return NameServiceSwitch.parse(read(files.nameServiceSwitch()));
    }

    /** How the hosts file is searched. */
    public HostConf hostConf() {
        return HostConf.parse(read(hostConfPath()), environment);
    }

    /** How addresses are sorted. */
    public GaiConf gaiConf() {
        return GaiConf.parse(read(files.gaiConf()));
    }

    /** The user's aliases; none unless {@code HOSTALIASES} names a file. */
    public HostAliases hostAliases() {
        return HostAliases.parse(variable("HOSTALIASES").map(Path::of).map(HostConfiguration::read).orElse(""));
    }

    /** Bytes that are no UTF-8 become replacement characters; no keyword, address or name that DNS knows holds one. */
    static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
