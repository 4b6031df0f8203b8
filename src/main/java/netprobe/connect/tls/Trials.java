package netprobe.connect.tls;

import java.io.IOException;
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
