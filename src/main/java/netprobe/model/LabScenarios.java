package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * The scenarios of the lab.
 *
 * @param scenarios in the order of their names
 */
public record LabScenarios(List<LabScenario> scenarios) implements Payload {

    /** Copies the list. */
    public LabScenarios {
        scenarios = List.copyOf(scenarios);
    }

    @Override
    public Optional<List<? extends Payload>> parts() {
        return Optional.of(scenarios);
    }
}
