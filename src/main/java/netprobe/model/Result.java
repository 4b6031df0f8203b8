package netprobe.model;

import java.time.Duration;
import java.util.ArrayList;
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
        return payload.flatMap(Payload::status).or(() -> failure.map(ExitStatus::of)).orElse(ExitStatus.OK);
    }

    /** Of a payload that is a list, the results of its parts; what went wrong and the notes belong to the last. */
    public List<Result> parts() {
        Optional<List<? extends Payload>> list = payload.flatMap(Payload::parts);
        if (list.isEmpty()) {
            return List.of(this);
        }
        var results = new ArrayList<Result>(list.get().size());
        for (Payload part : list.get()) {
            boolean last = results.size() == list.get().size() - 1;
            results.add(new Result(command, input, took, Optional.of(part), last ? failure : Optional.empty(),
                    last ? notes : List.of()));
        }
        return results;
    }
}
