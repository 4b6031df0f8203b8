package netprobe.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a diagnosis in the lab compares with what the scenario says has to be found.
 *
 * @param scenario its name
 * @param outcome what it comes to
 * @param expected the verdict, and the root if there has to be one
 * @param found the same, of the diagnosis; empty where there was none
 * @param placed whether the root is where it has to be; empty where there is no diagnosis, or the scenario does not say where
 * @param complaints what is not as it has to be, as clauses; of a scenario that can't run here, what is missing
 * @param took how long the command took
 */
public record LabGrade(String scenario, Outcome outcome, String expected, Optional<String> found,
        Optional<Boolean> placed, List<String> complaints, Duration took) implements Payload {

    /** Copies the list. */
    public LabGrade {
        complaints = List.copyOf(complaints);
    }

    /** What a scenario comes to. */
    public enum Outcome {
        /** All is found that has to be, and nothing that must not be. */
        RIGHT,
        /** Something is not. */
        WRONG,
        /** It can't run here. */
        SKIPPED;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Optional<ExitStatus> status() {
        return Optional.of(outcome == Outcome.WRONG ? ExitStatus.MIXED : ExitStatus.OK);
    }
}
