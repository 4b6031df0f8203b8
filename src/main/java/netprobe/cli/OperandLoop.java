package netprobe.cli;

import java.util.Iterator;
import netprobe.model.ExitStatus;
import netprobe.model.Result;

/**
 * Answers requests one after another in the calling thread: for what can't wait, must not be hurried, or is alone.
 *
 * @param <O> the kind of request
 */
final class OperandLoop<O> {

    private final Job<O> job;
    private final Output output;
    private final boolean mayWait;

    /**
     * @param mayWait whether the work itself can take long, so that finished results are written before each request
     */
    OperandLoop(Job<O> job, Output output, boolean mayWait) {
        this.job = job;
        this.output = output;
        this.mayWait = mayWait;
    }

    /** Answers all requests. */
    ExitStatus run(Iterator<O> requests) {
        var tally = new Tally();
        try {
            while (requests.hasNext()) {
                O request = requests.next();
                if (mayWait) {
                    output.flush();
                }
                Result result = job.run(request);
                job.count(request, result, tally);
                output.accept(result);
            }
            job.finish(tally);
        } finally {
            output.flush();
        }
        return tally.status();
    }
}
