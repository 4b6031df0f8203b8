package netprobe.connect.tls;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import netprobe.connect.tls.Observation.Down;
import netprobe.connect.tls.Observation.Ending;
import netprobe.connect.tls.Observation.Up;
import netprobe.model.TlsSession.Agreement;
import netprobe.model.TlsSession.ClientRequest;
import netprobe.model.TlsSession.Progress;
import netprobe.model.TlsVersion;

/** One handshake over one connection: takes what comes, and notes all of it. Decides nothing. */
final class Handshake {

    private static final int BEGINNING = 512;
    private static final String NO_CIPHER = "SSL_NULL_WITH_NULL_NULL";

    /** A peer's verdict on the client takes one round trip; the first byte took one as well, and the peer's work. */
    private static final int ROUND_TRIPS = 4;
    private static final Duration LEAST_PATIENCE = Duration.ofMillis(200);
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(2);

    private final Hello hello;
    private final Wire wire;
    private final Deadline deadline;
    private final CertificateWitness certificates;
    private final IdentityWitness identity;

    private Handshake(Wire wire, Deadline deadline, Hello hello, Optional<ClientIdentity> identity) {
        this.hello = hello;
        this.wire = wire;
        this.deadline = deadline;
        this.certificates = new CertificateWitness(deadline);
        this.identity = new IdentityWitness(identity);
    }

    /** Makes a handshake over a connected socket, which then belongs to what comes of it. */
    static Observation over(Socket socket, Hello hello, Optional<ClientIdentity> identity, Duration limit) {
        var deadline = new Deadline(limit);
        try {
            return new Handshake(new Wire(socket, deadline), deadline, hello, identity).run();
        } catch (IOException unconnected) {
            throw new UncheckedIOException(unconnected);
        }
    }

    private Observation run() throws IOException {
        SSLContext context = AnyAlgorithm.context(identity, certificates);
        var tls = (SSLSocket) context.getSocketFactory().createSocket(wire, hello.serverName().orElse(""),
                wire.getPort(), true);
        Ending ending = finish(tls);
        return new Observation(hello, agreement(tls, ending), certificates.chain(), clientRequest(),
                new Progress(wire.firstByte(), certificates.cameAfter(), deadline.elapsed(), wire.sent(),
                        wire.received()),
                wire.warnings(), ending);
    }

    /** Java answers some of what peers send with unchecked exceptions. */
    private Ending finish(SSLSocket tls) throws IOException {
        try {
            hello.applyTo(tls);
            tls.startHandshake();
            Socket connection = isVerdictDue(tls.getSession()) ? afterVerdict(tls) : tls;
            wire.release();
            return new Up(connection);
        } catch (IOException | RuntimeException failure) {
            if (!(wire.failure().orElse(null) instanceof SocketTimeoutException)) {
                wire.readLastWords();
            }
            wire.end();
            return new Down(failure, wire.failure(), wire.isAtEnd(), PeerFlight.of(wire.kept()), beginning());
        }
    }

    /** In TLS 1.3 the peer judges the client's certificate when the client is done already (RFC 8446, section 4.4.2.4). */
    private boolean isVerdictDue(SSLSession session) {
        return identity.authorities().isPresent() && session.getProtocol().equals(TlsVersion.TLS_1_3.label());
    }

    /** Waits a moment for a refusal. What the peer says instead is kept for who reads next; silence is no refusal. */
    private Socket afterVerdict(SSLSocket tls) throws IOException {
        Duration patience = wire.firstByte().orElse(LEAST_PATIENCE).multipliedBy(ROUND_TRIPS);
        Duration least = patience.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : patience;
        tls.setSoTimeout((int) (least.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : least).toMillis());
        try {
            int first = tls.getInputStream().read();
            if (first < 0) {
                throw new EOFException("closed after the handshake");
            }
            return new Reopened(tls, new byte[]{(byte) first});
        } catch (SocketTimeoutException silence) {
            return tls;
        }
    }

    private String beginning() {
        byte[] bytes = wire.kept();
        return new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
    }

    private Optional<ClientRequest> clientRequest() {
        return identity.authorities().map(authorities -> new ClientRequest(authorities, identity.isAnswered()));
    }

    private Agreement agreement(SSLSocket tls, Ending ending) {
        Optional<SSLSession> session = ending instanceof Up ? Optional.of(tls.getSession()) : certificates.session();
        Optional<String> version = session.map(SSLSession::getProtocol)
                .or(() -> ending instanceof Down down
                        ? down.flight().version().map(TlsVersion::label)
                        : Optional.empty());
        Optional<String> cipher = session.map(SSLSession::getCipherSuite).filter(suite -> !suite.equals(NO_CIPHER));
        Optional<String> protocol = ending instanceof Up
                ? Optional.ofNullable(tls.getApplicationProtocol()).filter(name -> !name.isEmpty())
                : Optional.empty();
        boolean isStapled = session.isPresent() && session.get() instanceof ExtendedSSLSession extended
                && !extended.getStatusResponses().isEmpty();
        return new Agreement(version, cipher, protocol, isStapled);
    }
}
