package netprobe.cli;

import netprobe.model.ExitStatus;
import org.jspecify.annotations.Nullable;

/** The exit status of a command, gathered result by result. */
final class Tally {

    private @Nullable ExitStatus status;

    /** Counts one more result. */
    void add(ExitStatus one) {
        status = status == null ? one : status.and(one);
    }

    /** The status so far; of nothing at all, {@link ExitStatus#OK}. */
    ExitStatus status() {
        return status == null ? ExitStatus.OK : status;
    }
}
