package netprobe.dns.validation;

import java.util.Optional;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecStatus;

/** Too much work: thrown from wherever it is noticed, and made a verdict by {@link Validator}. */
final class LimitExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Opinion opinion;

    LimitExceeded(DnssecStatus status, String zone, String sentence) {
        super(sentence, null, false, false);
        this.opinion = Opinion.of(status,
                DnssecReason.of(DnssecCondition.LIMIT_EXCEEDED, zone, Optional.empty(), sentence));
    }

    Opinion opinion() {
        return opinion;
    }
}
