package netprobe.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one operand came to: an answer, a failure, or both when part of the answer is known.
 *
 * @param command the subcommand, such as {@code resolve}
 * @param input the operand as given
 * @param took how long the operation took
 * @param payload the answer
 * @param failure what went wrong
 * @param notes sentences that qualify the answer, such as that another path had to be taken
 */
public record Result(String command, String input, Duration took, Optional<Payload> payload, Optional<Failure> failure,
        List<String> notes) {

    /** Copies the list. */
    public Result {
        notes = List.copyOf(notes);
    }

    /** The status this result alone would end the command with. */
    public ExitStatus status() {
        return failure.map(ExitStatus::of).orElse(ExitStatus.OK);
    }
}
