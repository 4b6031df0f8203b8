package netprobe.connect.greeting;

import java.net.Socket;
import netprobe.model.Failure;

/** How a connection goes over to TLS; whoever gives it keeps what it saw of the session, and closes what it made. */
@FunctionalInterface
public interface TlsUpgrade {

    /** For a connection that is in TLS already. */
    TlsUpgrade DONE = Outcome.Secured::new;

    /** Shakes hands over a connection on which nothing is left to be read. */
    Outcome over(Socket plain);

    /** What came of it. */
    sealed interface Outcome {

        /** The conversation goes on here. */
        record Secured(Socket socket) implements Outcome {}

        /** There is no TLS. */
        record Refused(Failure failure) implements Outcome {}
    }
}
