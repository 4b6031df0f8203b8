package netprobe.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.Confidence;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecStatus;
import netprobe.model.Finding;
import netprobe.model.TraceLink;
import netprobe.tables.Findings;

/** What is wrong with the keys and signatures of a zone. */
final class KeyFindings {

    private static final String ROOT = ".";

    private KeyFindings() {}

    /** Only of the first zone on the way at which the chain breaks. */
    static List<Finding> of(String zone, TraceLink link) {
        if (link.inherited()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        link.reason().flatMap(reason -> of(link.status(), reason, zone.equals(ROOT))).ifPresent(findings::add);
        boolean unvouched = link.reason().map(DnssecReason::condition)
                .filter(DnssecCondition.UNSIGNED_DELEGATION::equals).isPresent();
        if (unvouched && !link.keys().isEmpty()) {
            findings.add(Findings.of("dnssec.ds-missing", Confidence.PROVEN).at(zone));
        }
        return findings;
    }

    /** What a reason comes to; that a delegation is unsigned, or nobody answered, is no fault of signatures. */
    static Optional<Finding> of(DnssecStatus status, DnssecReason reason, boolean ofRoot) {
        return code(reason.condition(), ofRoot)
                .filter(_ -> status == DnssecStatus.BOGUS || status == DnssecStatus.INSECURE)
                .map(code -> Findings.of(code, Confidence.PROVEN)
                        .at(reason.record().map(DnssecReason.Owned::text).orElse(reason.zone())));
    }

    private static Optional<String> code(DnssecCondition condition, boolean ofRoot) {
        return switch (condition) {
            case SIGNATURE_EXPIRED -> Optional.of("dnssec.sig-expired");
            case SIGNATURE_NOT_YET_VALID -> Optional.of("dnssec.sig-not-yet-valid");
            case SIGNATURE_INVALID, SIGNATURE_NEVER_VALID, UNKNOWN_KEY, WRONG_SIGNER -> Optional
                    .of("dnssec.sig-invalid");
            case MISSING_RRSIG -> Optional.of("dnssec.rrsig-missing");
            case NO_ZONE_KEY -> Optional.of("dnssec.zone-key-bit");
            case NO_MATCHING_DS, NO_DNSKEY,
                    REVOKED_KEY -> Optional.of(ofRoot ? "dnssec.trust-anchor" : "dnssec.ds-mismatch");
            case DENIAL_NOT_PROVEN -> Optional.of("dnssec.denial-broken");
            case UNSUPPORTED_ALGORITHM, UNSUPPORTED_DS_DIGEST -> Optional.of("dnssec.unsupported-alg");
            case NSEC3_ITERATIONS -> Optional.of("dnssec.nsec3-iterations");
            case LIMIT_EXCEEDED -> Optional.of("dnssec.limit-exceeded");
            case UNSIGNED_DELEGATION, OPT_OUT, UNANSWERED, NO_ANCHOR -> Optional.empty();
        };
    }
}
