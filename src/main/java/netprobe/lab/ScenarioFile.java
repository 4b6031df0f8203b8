package netprobe.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The file of a scenario: one that comes with netprobe, found by its name, or any other, found by its path.
 *
 * <p>It is laid over the world that it names: docs/lab.md says what is in both.
 *
 * @param name as typed
 * @param text what is written in it
 */
public record ScenarioFile(String name, String text) {

    private static final String WORLD = "world";
    private static final String ENDING = ".toml";

    /** Finds a file; what has a slash or ends in {@code .toml} is a path. */
    public static ScenarioFile find(String name) throws ScenarioFault {
        return new ScenarioFile(name, isPath(name) ? written(name) : Scenarios.text("scenarios", name));
    }

    private static boolean isPath(String name) {
        return name.contains("/") || name.endsWith(ENDING);
    }

    private static String written(String path) throws ScenarioFault {
        try {
            return Files.readString(Path.of(path), UTF_8);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ScenarioFault(path + ": can't be read as a file of UTF-8 text");
        }
    }

    /** Reads what is written, over its world. */
    public Scenario scenario() throws ScenarioFault {
        String file = isPath(name) ? name : name + ENDING;
        var own = TomlFile.read(file, text);
        try {
            var table = new ServerTable("", over(own));
            var scenario = new ScenarioReader(table).read(name);
            table.refuseUnread();
            return scenario;
        } catch (ScenarioFault fault) {
            throw new ScenarioFault(file + ": " + fault.getMessage());
        }
    }

    private static Map<String, Object> over(Map<String, Object> own) throws ScenarioFault {
        var world = new ServerTable("", own).text(WORLD);
        return world.isEmpty()
                ? own
                : TomlFile.overlay(TomlFile.read(world.get() + ENDING, Scenarios.text("worlds", world.get())), own);
    }
}
