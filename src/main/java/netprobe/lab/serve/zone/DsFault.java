package netprobe.lab.serve.zone;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import netprobe.lab.ScenarioFault;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC.Digest;
import org.xbill.DNS.DSRecord;

/** What the parent has of a zone's key: the truth, or a mistake that operators make. */
enum DsFault {
    /** The digest of the key. */
    NONE,
    /** Nothing: the zone is signed, and nobody knows. */
    MISSING,
    /** The tag of a key that the zone does not have. */
    WRONG_TAG,
    /** The tag of the zone's key, with another's digest. */
    WRONG_DIGEST,
    /** An algorithm that nobody knows. */
    UNKNOWN_ALGORITHM,
    /** A digest of a kind that nobody knows. */
    UNKNOWN_DIGEST;

    private static final int UNASSIGNED_ALGORITHM = 100;
    private static final int UNASSIGNED_DIGEST = 99;

    static DsFault read(String text, String key) throws ScenarioFault {
        return Arrays.stream(values()).filter(fault -> fault.text().equals(text)).findFirst()
                .orElseThrow(() -> new ScenarioFault(key + " is \"" + text + "\"; expected one of "
                        + String.join(", ", Arrays.stream(values()).map(DsFault::text).toList())));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The parent's records of a key. */
    List<DSRecord> records(DNSKEYRecord key) {
        var right = new DSRecord(key.getName(), DClass.IN, ZoneText.TTL, Digest.SHA256, key);
        byte[] wrong = right.getDigest().clone();
        wrong[0] ^= 1;
        return switch (this) {
            case NONE -> List.of(right);
            case MISSING -> List.of();
            case WRONG_TAG -> List
                    .of(of(right, right.getFootprint() ^ 1, right.getAlgorithm(), right.getDigestID(), wrong));
            case WRONG_DIGEST -> List
                    .of(of(right, right.getFootprint(), right.getAlgorithm(), right.getDigestID(), wrong));
            case UNKNOWN_ALGORITHM -> List
                    .of(of(right, right.getFootprint(), UNASSIGNED_ALGORITHM, right.getDigestID(), right.getDigest()));
            case UNKNOWN_DIGEST -> List
                    .of(of(right, right.getFootprint(), right.getAlgorithm(), UNASSIGNED_DIGEST, right.getDigest()));
        };
    }

    private static DSRecord of(DSRecord right, int tag, int algorithm, int kind, byte[] digest) {
        return new DSRecord(right.getName(), DClass.IN, right.getTTL(), tag, algorithm, kind, digest);
    }
}
