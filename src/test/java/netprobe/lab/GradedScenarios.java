package netprobe.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import netprobe.lab.Purpose.Expectation;

/** The scenarios that {@code lab score} has diagnosed. */
public final class GradedScenarios {

    private static final List<Scenario> ALL = Scenarios.names().stream().map(GradedScenarios::scenario)
            .filter(each -> each.purpose().expectation().isPresent())
            .filter(each -> each.purpose().command().getFirst().equals("diagnose")).toList();

    private GradedScenarios() {}

    /** Those that are not diagnosed as they have to be yet, each with the reason. */
    public static Map<String, String> notRight() {
        return reasons("not-right.tsv");
    }

    /** Two columns of a file: what is not as it should be, and the reason. */
    static Map<String, String> reasons(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/lab", file)).stream()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In alphabetical order. */
    static List<Scenario> all() {
        return ALL;
    }

    static Expectation expectation(Scenario scenario) {
        return scenario.purpose().expectation().orElseThrow();
    }

    /** What has to be found in one. */
    static Expectation expectation(String name) {
        return expectation(ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow());
    }

    private static Scenario scenario(String name) {
        try {
            return ScenarioFile.find(name).scenario();
        } catch (ScenarioFault fault) {
            throw new AssertionError(fault);
        }
    }
}
