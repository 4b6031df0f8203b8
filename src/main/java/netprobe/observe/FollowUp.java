package netprobe.observe;

import netprobe.connect.Connection;
import netprobe.model.Attempt;
import netprobe.model.ConnectionDetails;

/** What is done with a connection once it is there. */
public interface FollowUp {

    /** Nothing: it is closed. */
    FollowUp NONE = new FollowUp() {
        @Override
        public boolean isWanted() {
            return false;
        }

        @Override
        public ConnectionDetails observe(Attempt attempt, Connection connection) {
            return ConnectionDetails.NONE;
        }
    };

    /** Whether anything is. */
    boolean isWanted();

    /** Observes, and leaves the closing to the caller. */
    ConnectionDetails observe(Attempt attempt, Connection connection);
}
