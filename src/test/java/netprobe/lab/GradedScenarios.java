package netprobe.lab;

import java.util.List;
import netprobe.lab.Purpose.Expectation;

/** The scenarios that {@code lab score} has diagnosed. */
final class GradedScenarios {

    private static final List<Scenario> ALL = Scenarios.names().stream().map(GradedScenarios::scenario)
            .filter(each -> each.purpose().expectation().isPresent())
            .filter(each -> each.purpose().command().getFirst().equals("diagnose")).toList();

    private GradedScenarios() {}

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
