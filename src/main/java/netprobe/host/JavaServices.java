package netprobe.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import netprobe.host.JavaOptions.Option;
import netprobe.model.JavaSettings.Setting;

/**
 * Providers of a service (java.util.ServiceLoader) in what every Java program of this environment gets on its class path: {@code CLASSPATH},
 * agents, and what is appended to the boot class path.
 */
final class JavaServices {

    private static final String CLASSPATH = "CLASSPATH";

    private JavaServices() {}

    /** The first provider, and where it is. */
    static Optional<Setting> provider(String service, JavaOptions options, Map<String, String> environment) {
        Stream<String> own = parts(environment.getOrDefault(CLASSPATH, ""));
        Stream<String> appended = options.options().stream().flatMap(JavaServices::paths);
        return Stream.concat(own, appended).filter(part -> !part.isEmpty())
                .flatMap(part -> read(Path.of(part), "META-INF/services/" + service).stream()
                        .flatMap(text -> provider(text).stream()).map(name -> new Setting(name, part)))
                .findFirst();
    }

    private static Stream<String> paths(Option option) {
        return Stream.concat(option.after("-Xbootclasspath/a:").stream().flatMap(JavaServices::parts),
                option.after("-javaagent:").stream().map(agent -> agent.split("=", 2)[0]));
    }

    private static Stream<String> parts(String path) {
        return Stream.of(path.split(File.pathSeparator));
    }

    private static Optional<String> provider(String text) {
        return text.lines().map(line -> line.split("#", 2)[0].strip()).filter(line -> !line.isEmpty()).findFirst();
    }

    /** A file in a folder or a jar. */
    private static Optional<String> read(Path where, String name) {
        try {
            if (Files.isDirectory(where)) {
                return Optional.of(Files.readString(where.resolve(name), UTF_8));
            }
            try (var jar = new ZipFile(where.toFile())) {
                var entry = jar.getEntry(name);
                return entry == null
                        ? Optional.empty()
                        : Optional.of(new String(jar.getInputStream(entry).readAllBytes(), UTF_8));
            }
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
