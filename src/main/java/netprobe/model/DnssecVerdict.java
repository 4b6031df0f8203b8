package netprobe.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether an answer is genuine, by its own judgement of every signature from the trust anchor down to it.
 *
 * @param status what it comes to
 * @param reason why it is not secure
 * @param chain the links that hold, from the anchor down; over an alias that leaves the zone, the links on the other side follow
 * @param judgedAt this host's clock when the signatures were judged
 * @param clock why this host's clock may be to blame
 */
public record DnssecVerdict(DnssecStatus status, Optional<DnssecReason> reason, List<DnssecLink> chain,
        Instant judgedAt, Optional<ClockDoubt> clock) {

    /** Copies the list. */
    public DnssecVerdict {
        chain = List.copyOf(chain);
    }

    /** One sentence for people, without a final full stop. */
    public String sentence() {
        return reason.map(DnssecReason::sentence).orElse("signed all the way down from the trust anchor");
    }

    /** The extended DNS error (RFC 8914) by which a validating resolver would tell it. */
    public OptionalInt extendedError() {
        return reason.map(why -> why.condition().extendedError()).orElse(OptionalInt.empty());
    }
}
