package netprobe.connect.tls;

import java.net.Socket;
import java.util.List;
import java.util.Optional;
import netprobe.model.Failure;
import netprobe.model.TlsSession;

/**
 * What a probe came to.
 *
 * @param session what was seen and found
 * @param failure why a program would not use the connection; empty where all is well
 * @param connection the connection, to be gone on with and closed by the caller; also there when only the certificates are at fault
 * @param pins SHA-256 of the public key of each certificate shown, in Base64, as keys are pinned (RFC 7858, section 4.2)
 */
public record TlsOutcome(TlsSession session, Optional<Failure> failure, Optional<Socket> connection,
        List<String> pins) {

    /** Copies the list. */
    public TlsOutcome {
        pins = List.copyOf(pins);
    }
}
