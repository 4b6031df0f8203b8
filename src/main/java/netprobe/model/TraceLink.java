package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * How the keys of a zone hang together with those above (RFC 4035, section 5.2).
 *
 * @param status secure, when signatures lead from the trust anchor down to the zone's keys
 * @param digests what the parent, or the anchor, knows of the zone's keys
 * @param keys the keys that the zone shows
 * @param signer the key that the parent knows and that signs the others
 * @param reason why it is not secure
 * @param inherited whether it is not secure only because the zone above is not
 */
public record TraceLink(DnssecStatus status, List<DnssecDigest> digests, List<DnssecKey> keys,
        Optional<DnssecKeyId> signer, Optional<DnssecReason> reason, boolean inherited) {

    /** Copies the lists. */
    public TraceLink {
        digests = List.copyOf(digests);
        keys = List.copyOf(keys);
    }
}
