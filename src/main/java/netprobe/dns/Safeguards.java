package netprobe.dns;

import java.util.Optional;

/**
 * What keeps a query from being forged, read or told from others on its way.
 *
 * @param mixedCase whether each letter of the name is in a random case, which the answer has to repeat (draft-vixie-dnsext-dns0x20)
 * @param hasId whether the ID is random; else it is 0, as caches of HTTP want it (RFC 8484, section 4.1)
 * @param block a multiple of how many bytes the message is made as long as, where it has EDNS (RFC 8467); 1 for its own length
 * @param key what query and answers are signed with
 */
public record Safeguards(boolean mixedCase, boolean hasId, int block, Optional<TsigKey> key) {

    /** A random ID and nothing else. */
    public static final Safeguards NONE = new Safeguards(false, true, 1, Optional.empty());

    /** Refuses a block that nothing is a multiple of. */
    public Safeguards {
        if (block < 1) {
            throw new IllegalArgumentException("block " + block);
        }
    }

    /** The same for a message whose length an onlooker is not to see, as long as a multiple of so many bytes. */
    public Safeguards padded(int size) {
        return new Safeguards(mixedCase, hasId, size, key);
    }

    /** The same without an ID. */
    public Safeguards withoutId() {
        return new Safeguards(mixedCase, false, block, key);
    }
}
