package netprobe.connect.tls;

import java.net.Socket;
import java.util.Optional;
import netprobe.model.Failure;
import netprobe.model.TlsSession;

/**
 * What a probe came to.
 *
 * @param session what was seen and found
 * @param failure why a program would not use the connection; empty where all is well
 * @param connection the connection, to be gone on with and closed by the caller; also there when only the certificates are at fault
 */
public record TlsOutcome(TlsSession session, Optional<Failure> failure, Optional<Socket> connection) {}
