package netprobe.connect.tls;

import java.time.Duration;
import java.util.Optional;
import netprobe.connect.tls.ReferenceIdentity.Name;

/**
 * One handshake that is wanted.
 *
 * @param host the host as typed: a name or an address, for which the certificate has to be valid
 * @param peer the other end, {@code address:port}, as failures name it
 * @param settings how
 * @param timeout the most that each handshake may take
 * @param again a way to the same peer for further tries
 */
public record TlsRequest(String host, String peer, TlsSettings settings, Duration timeout, Reconnection again) {

    /** Whom the certificate has to be for. */
    ReferenceIdentity identity() {
        return ReferenceIdentity.of(host);
    }

    /** What is offered at first. */
    Hello hello() {
        Optional<String> name = settings.serverName().isPresent()
                ? settings.serverName().filter(given -> !given.isEmpty())
                : identity() instanceof Name known ? Optional.of(known.text()) : Optional.empty();
        return new Hello(name, settings.protocols(), settings.versions(), false);
    }
}
