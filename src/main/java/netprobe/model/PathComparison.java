package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * A name on all its paths.
 *
 * @param report what was observed
 * @param differences what was concluded; none where all say the same
 */
public record PathComparison(PathReport report, List<PathDifference> differences) implements Payload {

    /** Copies the list. */
    public PathComparison {
        differences = List.copyOf(differences);
    }

    /** Where paths have different answers, the name is resolved, but not well; else it is as well as the C library's answer is. */
    @Override
    public Optional<ExitStatus> status() {
        boolean differ =
                differences.stream().anyMatch(difference -> difference.effect() == PathDifference.Effect.ANSWER);
        return differ ? Optional.of(ExitStatus.DEGRADED) : Optional.empty();
    }
}
