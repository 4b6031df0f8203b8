package netprobe.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what Java programs on this host look names up and connect, as far as it is not said on each one's own command line.
 *
 * @param version of the Java that was found
 * @param home where it is
 * @param settings system properties, security properties, variables for proxies, and the service by which lookups can be replaced, by name;
 *     those that are not set are missing
 * @param hostsFile the addresses that the file of {@code jdk.net.hosts.file} has for the name; empty where Java has no such file
 * @param authorities whom the store of {@code javax.net.ssl.trustStore} trusts, as distinguished names; empty where no store is named
 */
public record JavaSettings(String version, String home, Map<String, Setting> settings,
        Optional<List<String>> hostsFile, Optional<List<String>> authorities) {

    /** Copies the collections. */
    public JavaSettings {
        settings = Map.copyOf(settings);
        hostsFile = hostsFile.map(List::copyOf);
        authorities = authorities.map(List::copyOf);
    }

    /**
     * One that is set.
     *
     * @param value as it is set
     * @param place the variable, or the file and line, that sets it
     */
    public record Setting(String value, String place) {}

    /** One by its name. */
    public Optional<Setting> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** The value of one. */
    public Optional<String> value(String name) {
        return setting(name).map(Setting::value);
    }
}
