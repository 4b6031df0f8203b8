package netprobe.dns.validation;

import java.util.Arrays;
import java.util.Optional;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.utils.base32;

/** A stretch of hashes of which only the first is one of a name in the zone: an NSEC3 record (RFC 5155, section 3). */
final class HashedSpan implements Denial.Types {

    private static final base32 BASE32 = new base32(base32.Alphabet.BASE32HEX, false, false);
    private static final int SHA1_LENGTH = 20;

    private final NSEC3Record record;
    private final byte[] first;

    private HashedSpan(NSEC3Record record, byte[] first) {
        this.record = record;
        this.first = first;
    }

    /** Reads a record; none where RFC 5155, section 8.2, has it ignored, or where its owner is no hash in the zone. */
    static Optional<HashedSpan> of(NSEC3Record record, Name zone) {
        Name owner = record.getName();
        boolean sound = record.getHashAlgorithm() == NSEC3Record.Digest.SHA1
                && (record.getFlags() & ~NSEC3Record.Flags.OPT_OUT) == 0 && record.getNext().length == SHA1_LENGTH
                && owner.labels() == zone.labels() + 1 && owner.subdomain(zone);
        byte[] first = sound ? BASE32.fromString(owner.getLabelString(0)) : null;
        return first != null && first.length == SHA1_LENGTH
                ? Optional.of(new HashedSpan(record, first))
                : Optional.empty();
    }

    @Override
    public boolean has(int type) {
        return record.hasType(type);
    }

    NSEC3Record record() {
        return record;
    }

    boolean optOut() {
        return (record.getFlags() & NSEC3Record.Flags.OPT_OUT) != 0;
    }

    boolean beginsAt(byte[] hash) {
        return Arrays.equals(first, hash);
    }

    /** Whether a hash is inside; the last span of a zone leads back to its first hash. */
    boolean covers(byte[] hash) {
        boolean after = Arrays.compareUnsigned(first, hash) < 0;
        boolean before = Arrays.compareUnsigned(hash, record.getNext()) < 0;
        boolean last = Arrays.compareUnsigned(record.getNext(), first) <= 0;
        return last ? after || before : after && before;
    }

    String text() {
        return "NSEC3 " + Words.name(record.getName());
    }
}
