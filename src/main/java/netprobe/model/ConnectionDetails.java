package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * What was observed over a connection once it was there.
 *
 * @param tls the TLS session, as far as it came
 * @param greeting what the peer said first
 * @param data what became of data that was sent
 * @param failure what went wrong, if anything
 * @param notes sentences that qualify it
 */
public record ConnectionDetails(Optional<TlsSession> tls, Optional<Greeting> greeting, Optional<DataFlow> data,
        Optional<Failure> failure, List<String> notes) {

    /** Nothing was looked at. */
    public static final ConnectionDetails NONE =
            new ConnectionDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the list. */
    public ConnectionDetails {
        notes = List.copyOf(notes);
    }
}
