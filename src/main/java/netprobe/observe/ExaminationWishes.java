package netprobe.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import netprobe.connect.tls.TlsSettings;
import netprobe.dns.iteration.RootHints;
import netprobe.dns.validation.TrustAnchors;
import netprobe.model.Family;
import netprobe.query.Endpoint;

/**
 * How targets are examined.
 *
 * @param family of which addresses
 * @param deadline when it has to be over
 * @param patience how long one server or one port is waited for
 * @param secondOpinions servers beside this host's, each with its addresses
 * @param hints where walks begin
 * @param anchors what the user wants to be trusted to begin with, instead of the keys of the root that is found
 * @param tls how handshakes are made; read only when one is
 */
public record ExaminationWishes(Family family, Duration deadline, Duration patience,
        List<List<Endpoint>> secondOpinions, RootHints hints, Optional<TrustAnchors> anchors,
        Supplier<TlsSettings> tls) {

    /** Copies the list. */
    public ExaminationWishes {
        secondOpinions = List.copyOf(secondOpinions);
    }

    /** The same, to be over after another time. */
    public ExaminationWishes within(Duration time) {
        return new ExaminationWishes(family, time, patience, secondOpinions, hints, anchors, tls);
    }
}
