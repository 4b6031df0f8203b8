package netprobe.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import netprobe.tables.Nearest;

/** The scenarios that come with netprobe. */
public final class Scenarios {

    private static final String ENDING = ".toml";

    private Scenarios() {}

    /** Their names, in alphabetical order. */
    public static List<String> names() {
        return names("scenarios");
    }

    /** The text of a file of theirs. */
    static String text(String folder, String name) throws ScenarioFault {
        try (var file = Scenarios.class.getResourceAsStream(folder + '/' + name + ENDING)) {
            if (file == null) {
                throw new ScenarioFault(unknown(folder, name));
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unknown(String folder, String name) {
        var hint = Nearest.to(name, names(folder).stream()).map(near -> "; did you mean " + near + "?")
                .orElse("; netprobe lab list shows those that there are");
        return "no " + folder.substring(0, folder.length() - 1) + " is called " + name + hint;
    }

    private static List<String> names(String folder) {
        try {
            var home = Scenarios.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return home.getPath().endsWith("/") ? names(Path.of(home), folder) : packaged(home, folder);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> packaged(URI jar, String folder) throws IOException {
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar), Map.of())) {
            return names(files.getPath("/"), folder);
        }
    }

    private static List<String> names(Path root, String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("netprobe/lab").resolve(folder))) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length())).sorted().toList();
        }
    }
}
