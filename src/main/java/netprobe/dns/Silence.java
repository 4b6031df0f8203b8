package netprobe.dns;

import java.time.Duration;
import java.util.Optional;
import netprobe.model.Failure.DeadlineExpired;

/** No answer, for as long as a server was given. */
public final class Silence {

    private Silence() {}

    /** As long as {@code lasted}, of a peer. */
    public static DeadlineExpired of(Duration lasted, String peer) {
        String limit = lasted.toMillisPart() == 0 ? lasted.toSeconds() + "s" : lasted.toMillis() + "ms";
        return new DeadlineExpired("timeout", lasted, "no answer within " + limit, Stub.OPERATION, Optional.of(peer));
    }
}
