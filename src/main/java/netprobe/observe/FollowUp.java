package netprobe.observe;

import java.util.Optional;
import netprobe.connect.Connection;
import netprobe.model.Attempt;
import netprobe.model.ConnectionDetails;

/** What is done once a port is reached. */
interface FollowUp {

    /**
     * Observes, and leaves the closing to the caller.
     *
     * @param connection of TCP; UDP has none
     */
    ConnectionDetails observe(Attempt attempt, Optional<Connection> connection);
}
