package netprobe.dns.validation;

import java.util.Optional;
import netprobe.model.DnssecKeyId;
import netprobe.model.DnssecReason;
import org.xbill.DNS.Name;

/** What became of the check of one set's signatures. */
sealed interface Checked {

    /**
     * One signature is good.
     *
     * @param key by which
     * @param encloser where the wildcard stands that the records were made from (RFC 4035, section 5.3.4); empty where they were not
     */
    record Valid(DnssecKeyId key, Optional<Name> encloser) implements Checked {}

    /** None is. */
    record Refused(DnssecReason reason) implements Checked {}
}
