package netprobe.connect.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import netprobe.model.TlsSession.Agreement;
import netprobe.model.TlsSession.ClientRequest;
import netprobe.model.TlsSession.Progress;

/**
 * What was seen of one handshake.
 *
 * @param hello what was offered
 * @param agreement what was settled on, as far as it got
 * @param chain the certificates that came
 * @param clientRequest the peer's wish for one
 * @param progress bytes and times
 * @param warnings the alerts that were no more than warnings, by number
 * @param ending how it ended
 */
record Observation(Hello hello, Agreement agreement, List<X509Certificate> chain,
        Optional<ClientRequest> clientRequest, Progress progress, List<Integer> warnings, Ending ending) {

    /** Copies the lists. */
    Observation {
        chain = List.copyOf(chain);
        warnings = List.copyOf(warnings);
    }

    boolean isUp() {
        return ending instanceof Up;
    }

    /** How a handshake ends. */
    sealed interface Ending {}

    /** The connection stands, and is the caller's to close. */
    record Up(Socket connection) implements Ending {}

    /**
     * It does not.
     *
     * @param exception what Java says
     * @param transport how the connection under it failed, if it did
     * @param isClosed whether the peer closed its side
     * @param flight what can be read of what the peer sent
     * @param beginning its first bytes, one a character
     */
    record Down(Exception exception, Optional<IOException> transport, boolean isClosed, PeerFlight flight,
            String beginning) implements Ending {}
}
