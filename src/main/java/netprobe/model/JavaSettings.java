package netprobe.model;

import java.util.Map;

/**
 * By what a JVM on this host resolves names as it does, as far as it is not told otherwise on its own command line.
 *
 * @param version of Java
 * @param home where it is
 * @param properties system and security properties that have to do with names, as they are set; those that are not are missing
 */
public record JavaSettings(String version, String home, Map<String, String> properties) {

    /** Copies the map. */
    public JavaSettings {
        properties = Map.copyOf(properties);
    }
}
