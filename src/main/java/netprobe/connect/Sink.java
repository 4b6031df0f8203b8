package netprobe.connect;

import java.util.Optional;
import netprobe.model.Attempt;

/** Takes attempts as they end, in whatever order that is. */
public interface Sink {

    /**
     * Takes one.
     *
     * @param number the goal's place among all, from 0
     * @param connection the connection, which is the sink's to close, if it was asked for and the attempt came to one
     */
    void accept(long number, Attempt attempt, Optional<Connection> connection);

    /** Nothing more comes for the moment. */
    default void pause() {
        // most have nothing to hold back
    }
}
