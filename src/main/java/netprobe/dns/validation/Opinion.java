package netprobe.dns.validation;

import java.util.Optional;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecStatus;

/**
 * What one step of validation comes to.
 *
 * @param status what it is
 * @param reason why it is not secure
 */
record Opinion(DnssecStatus status, Optional<DnssecReason> reason) {

    static final Opinion SECURE = new Opinion(DnssecStatus.SECURE, Optional.empty());

    static Opinion of(DnssecStatus status, DnssecReason reason) {
        return new Opinion(status, Optional.of(reason));
    }

    static Opinion bogus(DnssecReason reason) {
        return of(DnssecStatus.BOGUS, reason);
    }

    static Opinion insecure(DnssecReason reason) {
        return of(DnssecStatus.INSECURE, reason);
    }

    static Opinion indeterminate(DnssecReason reason) {
        return of(DnssecStatus.INDETERMINATE, reason);
    }

    /** Whether what was found so far can be built upon, be it only that nothing is promised. */
    boolean goesOn() {
        return status == DnssecStatus.SECURE || status == DnssecStatus.INSECURE;
    }

    /** This, and the same for what follows: one that is not secure makes the whole so. */
    Opinion and(Opinion next) {
        boolean decided = !goesOn() || status == DnssecStatus.INSECURE && next.goesOn();
        return decided ? this : next;
    }
}
