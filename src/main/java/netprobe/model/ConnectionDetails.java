package netprobe.model;

import java.util.ArrayList;
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
 * @param options those of its socket, where they were asked for
 */
public record ConnectionDetails(Optional<TlsSession> tls, Optional<Greeting> greeting, Optional<DataFlow> data,
        Optional<Failure> failure, List<String> notes, Optional<SocketOptions> options) {

    /** Nothing was looked at. */
    public static final ConnectionDetails NONE =
            new ConnectionDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the list. */
    public ConnectionDetails {
        notes = List.copyOf(notes);
    }

    /** What was said over it. */
    public ConnectionDetails(Optional<TlsSession> tls, Optional<Greeting> greeting, Optional<DataFlow> data,
            Optional<Failure> failure, List<String> notes) {
        this(tls, greeting, data, failure, notes, Optional.empty());
    }

    /** The same with the options of its socket. */
    public ConnectionDetails with(SocketOptions read) {
        return new ConnectionDetails(tls, greeting, data, failure, notes, Optional.of(read));
    }

    /** The same with one more note. */
    public ConnectionDetails noting(String note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new ConnectionDetails(tls, greeting, data, failure, more, options);
    }
}
