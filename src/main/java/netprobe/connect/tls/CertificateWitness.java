package netprobe.connect.tls;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/** Takes every certificate, and notes which came, and when: they are judged afterwards. */
final class CertificateWitness extends X509ExtendedTrustManager {

    private final Deadline deadline;
    private List<X509Certificate> chain = List.of();
    private Optional<Duration> cameAfter = Optional.empty();
    private Optional<SSLSession> session = Optional.empty();

    CertificateWitness(Deadline deadline) {
        this.deadline = deadline;
    }

    List<X509Certificate> chain() {
        return chain;
    }

    Optional<Duration> cameAfter() {
        return cameAfter;
    }

    /** What was agreed when the certificates came, for handshakes that get no further. */
    Optional<SSLSession> session() {
        return session;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type, Socket socket) {
        chain = List.of(certificates);
        cameAfter = Optional.of(deadline.elapsed());
        session = socket instanceof SSLSocket tls ? Optional.ofNullable(tls.getHandshakeSession()) : Optional.empty();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type, SSLEngine engine) {
        throw new UnsupportedOperationException("handshakes go over sockets");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type) {
        throw new UnsupportedOperationException("handshakes go over sockets");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type, Socket socket) {
        throw new UnsupportedOperationException("this end is the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type, SSLEngine engine) {
        throw new UnsupportedOperationException("this end is the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type) {
        throw new UnsupportedOperationException("this end is the client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
