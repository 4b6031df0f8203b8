package netprobe.host;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.JavaSettings.Setting;

/** Security properties of Java (java.security.Security): the JDK's own file, and one that is laid over it or stands in its place. */
final class JavaSecurityFile {

    /** {@code ==} rather than {@code =}: this file alone. */
    private static final String ALONE = "=";

    private JavaSecurityFile() {}

    /**
     * Those of some names that are set.
     *
     * @param home the JDK's
     * @param other the value of {@code java.security.properties}
     */
    static Map<String, Setting> read(Path home, Optional<String> other, List<String> names) {
        var found = new HashMap<String, Setting>();
        if (other.filter(value -> value.startsWith(ALONE)).isEmpty()) {
            found.putAll(read(home.resolve("conf/security/java.security"), names));
        }
        other.map(value -> value.startsWith(ALONE) ? value.substring(1) : value)
                .filter(file -> file.startsWith("/")).map(Path::of).ifPresent(file -> found.putAll(read(file, names)));
        return found;
    }

    /** Lines of java.util.Properties, in the one form in which these files are written: {@code name=value}. */
    private static Map<String, Setting> read(Path file, List<String> names) {
        var found = new HashMap<String, Setting>();
        List<String> lines = HostConfiguration.read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int sign = line.indexOf('=');
            String name = sign < 0 ? "" : line.substring(0, sign).strip();
            if (names.contains(name)) {
                found.put(name, new Setting(line.substring(sign + 1).strip(), file + ":" + (i + 1)));
            }
        }
        return found;
    }
}
