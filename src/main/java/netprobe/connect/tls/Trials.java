package netprobe.connect.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import netprobe.connect.tls.Observation.Up;
import netprobe.model.TlsVersion;

/** Further handshakes with a peer that refused one, to see what it would have taken. Each gets a connection of its own, and is ended at once. */
final class Trials {

    /** A peer that refused quickly takes quickly. */
    private static final int PATIENCE = 4;
    private static final Duration LEAST_LIMIT = Duration.ofSeconds(1);

    /** Whoever reads line by line answers this, if only that it is not understood. */
    private static final byte[] PLAIN_REQUEST = "HEAD / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_HEARD = 256;

    private final TlsRequest request;
    private final Duration limit;

    /** Tries after a handshake that took so long until the first byte came. */
    Trials(TlsRequest request, Optional<Duration> firstByte) {
        Duration patience = LEAST_LIMIT.plus(firstByte.orElse(Duration.ZERO).multipliedBy(PATIENCE));
        this.request = request;
        this.limit = patience.compareTo(request.timeout()) < 0 ? patience : request.timeout();
    }

    /** A handshake with that offer; empty where the peer can't be reached again. */
    Optional<Observation> with(Hello hello) {
        try {
            Observation seen =
                    Handshake.over(request.again().connect(), hello, request.settings().identity(), limit);
            if (seen.ending() instanceof Up up) {
                up.connection().close();
            }
            return Optional.of(seen);
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    /** What the peer says first to a request without TLS, one byte a character; empty where it answers in TLS, or not at all. */
    Optional<String> inClear() {
        try (Socket socket = request.again().connect()) {
            socket.setSoTimeout((int) limit.toMillis());
            socket.getOutputStream().write(PLAIN_REQUEST);
            var heard = new byte[MOST_HEARD];
            int count = socket.getInputStream().read(heard);
            byte[] first = Arrays.copyOf(heard, Math.max(0, count));
            return first.length == 0 || PeerFlight.of(first).isTls()
                    ? Optional.empty()
                    : Optional.of(new String(first, StandardCharsets.ISO_8859_1));
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    /** The versions, besides those of the offer, that the peer takes when each is offered alone. */
    List<TlsVersion> versionsBesides(Hello hello) {
        List<String> available = Arrays.asList(available());
        var taken = new ArrayList<TlsVersion>();
        for (TlsVersion version : TlsVersion.values()) {
            if (!hello.versions().contains(version) && available.contains(version.label()) && takes(hello, version)) {
                taken.add(version);
            }
        }
        return taken;
    }

    private boolean takes(Hello hello, TlsVersion version) {
        return with(hello.only(version)).flatMap(seen -> seen.agreement().version())
                .filter(version.label()::equals).isPresent();
    }

    private static String[] available() {
        SSLContext context = AnyAlgorithm.context(new IdentityWitness(Optional.empty()),
                new CertificateWitness(new Deadline(LEAST_LIMIT)));
        return context.getSupportedSSLParameters().getProtocols();
    }
}
