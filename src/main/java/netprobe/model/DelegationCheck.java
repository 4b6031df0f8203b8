package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * Whether the DS records of a parent and the DNSKEY records of a child are links of one chain.
 *
 * @param status secure where they are; insecure where nobody here can check any of the DS records
 * @param reason why they are not
 * @param digests the parent's DS records that count
 * @param keys all keys that the child shows
 * @param signer the key that the parent knows and that signs the child's keys
 */
public record DelegationCheck(DnssecStatus status, Optional<DnssecReason> reason, List<DnssecDigest> digests,
        List<DnssecKey> keys, Optional<DnssecKeyId> signer) {

    /** Copies the lists. */
    public DelegationCheck {
        digests = List.copyOf(digests);
        keys = List.copyOf(keys);
    }
}
