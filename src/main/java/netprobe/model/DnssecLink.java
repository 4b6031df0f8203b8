package netprobe.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One link of a chain of trust, from the anchor down.
 *
 * @param zone the zone that it is about
 * @param step what it adds to the chain
 * @param digests what the parent, or the anchor, knows of the zone's keys, as far as it counts
 * @param keys the keys that the zone shows
 * @param signer the key whose signature holds the link together
 * @param sentence all of it for people, without a final full stop
 */
public record DnssecLink(String zone, Step step, List<DnssecDigest> digests, List<DnssecKey> keys,
        Optional<DnssecKeyId> signer, String sentence) {

    /** Copies the lists. */
    public DnssecLink {
        digests = List.copyOf(digests);
        keys = List.copyOf(keys);
    }

    /** What a link adds to the chain. */
    public enum Step {
        /** The zone whose key is trusted to begin with. */
        ANCHOR,
        /** A zone whose parent vouches for its key. */
        DELEGATION,
        /** Records that the zone has signed. */
        RECORDS,
        /** A proof that there is nothing. */
        DENIAL,
        /** A proof that the chain ends here. */
        END;

        /** As JSON spells it: {@code anchor delegation records denial end}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that is held together by a signature alone. */
    public static DnssecLink signed(String zone, Step step, Optional<DnssecKeyId> signer, String sentence) {
        return new DnssecLink(zone, step, List.of(), List.of(), signer, sentence);
    }
}
