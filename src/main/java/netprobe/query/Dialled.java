package netprobe.query;

import java.util.List;
import java.util.Optional;
import netprobe.model.DnsStep;
import netprobe.model.Failure;
import netprobe.model.TlsSession;

/** What became of connecting to a server. */
sealed interface Dialled {

    /** How long its parts took. */
    List<DnsStep> steps();

    /**
     * It stands.
     *
     * @param secured the connection
     * @param notes what was put up with
     */
    record Up(Secured secured, List<DnsStep> steps, List<String> notes) implements Dialled {

        /** Copies the lists. */
        public Up {
            steps = List.copyOf(steps);
            notes = List.copyOf(notes);
        }
    }

    /**
     * It does not.
     *
     * @param failure why
     * @param session the handshake, if it got that far
     */
    record Down(Failure failure, Optional<TlsSession> session, List<DnsStep> steps) implements Dialled {

        /** Copies the list. */
        public Down {
            steps = List.copyOf(steps);
        }
    }
}
