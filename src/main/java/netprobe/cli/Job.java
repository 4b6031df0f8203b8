package netprobe.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import netprobe.model.Failure;
import netprobe.model.Result;

/**
 * A command's work on one request.
 *
 * @param <O> the kind of request
 */
interface Job<O> {

    /** The command's name, for results. */
    String command();

    /** Answers the request, in this thread. */
    Result run(O request);

    /** The result of a request that was not answered. */
    Result failed(O request, Failure failure, Duration took);

    /** The result that stands for all that was not read from standard input any more. */
    default Result unread(Failure failure, Duration took) {
        return new Result(command(), "-", took, Optional.empty(), Optional.of(failure), List.of());
    }

    /** Counts a result; results come in the order of the requests, all in one thread. */
    default void count(O request, Result result, Tally tally) {
        tally.add(result.status());
    }

    /** Counts what only shows when all results are there. */
    default void finish(Tally tally) {
        // most count as they go
    }
}
