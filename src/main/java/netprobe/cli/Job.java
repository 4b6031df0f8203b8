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
}
