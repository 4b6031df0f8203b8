package netprobe.dns.iteration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.dns.validation.DelegationLink;
import netprobe.dns.validation.Evidence;
import netprobe.dns.validation.Limits;
import netprobe.dns.validation.TrustAnchors;
import netprobe.dns.validation.Validator;
import netprobe.model.DelegationCheck;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecLink;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecStatus;
import netprobe.model.DnssecVerdict;
import netprobe.model.TraceLink;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Whether signatures lead from the trust anchor to a zone's keys, and to the answer. */
final class Judge {

    private final Optional<TrustAnchors> anchors;
    private final IterativeEvidence evidence;
    private final Instant now;

    /**
     * @param anchors none, where the root is not the Internet's and nobody told its keys
     */
    Judge(Optional<TrustAnchors> anchors, IterativeEvidence evidence, Instant now) {
        this.anchors = anchors;
        this.evidence = evidence;
        this.now = now;
    }

    /** How a zone's keys hang together with those above, by what a server of the zone answered to the question for them. */
    TraceLink link(Name zone, Optional<Zone> parent, Message keys) {
        evidence.remember(zone, Type.DNSKEY, keys);
        DelegationCheck check = check(zone, keys);
        Optional<TraceLink> above = parent.flatMap(Zone::link);
        if (anchors.isPresent()) {
            return anchored(zone, keys, check, above);
        }
        return parent.isEmpty() ? untrusted(check) : unanchored(check, above);
    }

    private TraceLink anchored(Name zone, Message keys, DelegationCheck check, Optional<TraceLink> above) {
        DnssecVerdict verdict =
                verdict(new Question(DomainName.of(zone), Type.DNSKEY), keys).orElseThrow();
        boolean inherited = isBroken(above) && above.filter(link -> link.status() == verdict.status()).isPresent();
        return verdict.chain().stream().filter(link -> isOf(zone, link)).findFirst()
                .map(link -> new TraceLink(verdict.status(), link.digests(), link.keys(), link.signer(),
                        verdict.reason(), inherited))
                .orElseGet(() -> new TraceLink(verdict.status(), check.digests(), check.keys(), check.signer(),
                        verdict.reason(), inherited));
    }

    /** A root of which nobody told the keys. */
    private static TraceLink untrusted(DelegationCheck check) {
        var reason = DnssecReason.of(DnssecCondition.NO_ANCHOR, ".", Optional.empty(),
                "there is no trust anchor for this root");
        return new TraceLink(DnssecStatus.INDETERMINATE, List.of(), check.keys(), Optional.empty(),
                Optional.of(reason), false);
    }

    /** Without an anchor a chain can be seen to break, but not to hold. */
    private static TraceLink unanchored(DelegationCheck check, Optional<TraceLink> above) {
        if (isBroken(above)) {
            return new TraceLink(above.get().status(), check.digests(), check.keys(), check.signer(),
                    above.get().reason(), true);
        }
        boolean fits = check.status() == DnssecStatus.SECURE;
        return new TraceLink(fits ? DnssecStatus.INDETERMINATE : check.status(), check.digests(), check.keys(),
                check.signer(), check.reason(), false);
    }

    private static boolean isBroken(Optional<TraceLink> link) {
        return link.filter(above -> above.status() == DnssecStatus.BOGUS || above.status() == DnssecStatus.INSECURE)
                .isPresent();
    }

    private static boolean isOf(Name zone, DnssecLink link) {
        boolean entered = link.step() == DnssecLink.Step.ANCHOR || link.step() == DnssecLink.Step.DELEGATION;
        return entered && link.zone().equals(DomainName.of(zone).text());
    }

    /** The parent's DS records and the zone's keys alone. */
    private DelegationCheck check(Name zone, Message keys) {
        List<DSRecord> digests = zone.equals(Name.root) ? List.of() : digests(zone);
        return DelegationLink.check(DomainName.of(zone), digests, keys.getSection(Section.ANSWER), now);
    }

    private List<DSRecord> digests(Name zone) {
        return evidence.ask(new Question(DomainName.of(zone), Type.DS)) instanceof Evidence.Reply.Answered(var message)
                ? message.getSection(Section.ANSWER).stream()
                        .filter(record -> record instanceof DSRecord && record.getName().equals(zone)
                                && record.getType() == Type.DS)
                        .map(DSRecord.class::cast).toList()
                : List.of();
    }

    /** Whether an answer is genuine; nobody can tell without an anchor. */
    Optional<DnssecVerdict> verdict(Question question, Message answer) {
        return anchors.map(trusted -> validator(trusted).verdict(question, answer));
    }

    private Validator validator(TrustAnchors trusted) {
        return new Validator(trusted, evidence, now, Limits.USUAL);
    }
}
