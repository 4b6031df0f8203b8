package netprobe.dns.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.dns.validation.Inquiry.Found;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecLink;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecStatus;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * The way down from a trust anchor, label by label, until a zone's keys are vouched for or it is proven that nobody vouches for them.
 *
 * <p>Every label may be a zone cut, which only DS records, or the proof of their absence, tell. SOA records are not asked for: not every zone
 * shows one.
 */
final class Delegations {

    private final TrustAnchors anchors;
    private final Inquiry inquiry;
    private final Budget budget;
    private final Instant now;
    private final SignatureCheck signatures;
    private final Map<Name, Standing> standings = new HashMap<>();
    private final List<DnssecLink> chain = new ArrayList<>();

    Delegations(TrustAnchors anchors, Inquiry inquiry, Budget budget, Instant now) {
        this.anchors = anchors;
        this.inquiry = inquiry;
        this.budget = budget;
        this.now = now;
        this.signatures = new SignatureCheck(now, budget);
    }

    /** The links found so far, in the order found. */
    List<DnssecLink> chain() {
        return chain;
    }

    /** How the zone stands that a name is in; at a zone cut, the child. */
    Standing at(Name name) {
        var known = standings.get(name);
        if (known != null) {
            return known;
        }
        var standing = find(name);
        standings.put(name, standing);
        return standing;
    }

    private Standing find(Name name) {
        var anchor = anchors.at(name);
        if (!anchor.isEmpty()) {
            return enter(name, anchor, DnssecLink.Step.ANCHOR);
        }
        if (!anchors.isBelowAny(name)) {
            return new Standing.Closed(Opinion.indeterminate(DnssecReason.of(DnssecCondition.NO_ANCHOR,
                    Words.name(name), Optional.empty(), "no trust anchor is above " + Words.name(name))));
        }
        return switch (at(new Name(name, 1))) {
            case Standing.Closed closed -> closed;
            case Standing.Signed signed -> below(signed, name);
        };
    }

    /** From a signed zone to the next label down. */
    private Standing below(Standing.Signed parent, Name name) {
        return switch (inquiry.ask(name, Type.DS)) {
            case Found.Silence(var reason) -> closed(Opinion.indeterminate(reason));
            case Found.Heard(var message) -> {
                var response = Sections.of(message);
                yield response.answer(name, Type.DS).map(set -> vouched(parent, set))
                        .or(() -> alias(parent, response.answer(), name))
                        .orElseGet(() -> unvouched(parent, response, name));
            }
        };
    }

    private Standing vouched(Standing.Signed parent, SignedSet ds) {
        return switch (signatures.check(ds, parent.keys())) {
            case Checked.Valid(_, var encloser) when encloser.isEmpty() -> enter(ds.owner(), ds.records(),
                    DnssecLink.Step.DELEGATION);
            case Checked.Valid _ -> closed(Opinion.bogus(DnssecReason.of(DnssecCondition.SIGNATURE_INVALID,
                    Words.name(ds.owner()), Words.owned(ds.owner(), Type.DS),
                    ds.text() + " is made from a wildcard, and no delegation is")));
            case Checked.Refused(var reason) -> closed(Opinion.bogus(reason));
        };
    }

    /** Where an alias stands, or above, no zone begins. */
    private Optional<Standing> alias(Standing.Signed parent, List<SignedSet> answer, Name name) {
        return answer.stream().filter(set -> set.type() == Type.CNAME && set.owner().equals(name)
                && !set.signatures().isEmpty() || set.type() == Type.DNAME && name.subdomain(set.owner()))
                .findFirst().map(set -> switch (signatures.check(set, parent.keys())) {
                    case Checked.Valid _ -> parent;
                    case Checked.Refused(var reason) -> closed(Opinion.bogus(reason));
                });
    }

    private Standing unvouched(Standing.Signed parent, Sections response, Name name) {
        var denials = new Denials(response.authority(), parent.keys(), signatures, budget);
        var opinion = denials.opinion(denials.prove(denial -> denial.noSignedCut(name)), name, Type.DS,
                Denials.absence(name, Type.DS));
        return switch (opinion.status()) {
            case SECURE -> parent;
            case INSECURE -> ended(name, opinion, denials);
            case BOGUS, INDETERMINATE -> closed(opinion);
        };
    }

    private Standing ended(Name name, Opinion opinion, Denials denials) {
        var sentence = opinion.reason().map(DnssecReason::sentence).orElse("");
        chain.add(DnssecLink.signed(Words.name(name), DnssecLink.Step.END, denials.signer(), sentence));
        return closed(opinion);
    }

    /** Into a zone whose keys are known. */
    private Standing enter(Name zone, List<Record> known, DnssecLink.Step step) {
        var link = new KeyLink(zone, known, now, budget);
        var beyondUs = link.beyondUs();
        if (beyondUs.isPresent()) {
            chain.add(DnssecLink.signed(Words.name(zone), DnssecLink.Step.END, Optional.empty(),
                    beyondUs.get().sentence()));
            return closed(Opinion.insecure(beyondUs.get()));
        }
        return switch (inquiry.ask(zone, Type.DNSKEY)) {
            case Found.Silence(var reason) -> closed(Opinion.indeterminate(reason));
            case Found.Heard(var message) -> SignedSet
                    .find(SignedSet.of(message.getSection(Section.ANSWER)), zone, Type.DNSKEY)
                    .map(keys -> follow(link, keys, step)).orElseGet(() -> closed(Opinion.bogus(noKeys(zone))));
        };
    }

    private Standing follow(KeyLink link, SignedSet keys, DnssecLink.Step step) {
        var result = link.follow(keys);
        if (result.opinion().status() != DnssecStatus.SECURE) {
            return closed(result.opinion());
        }
        var zone = Words.name(keys.owner());
        chain.add(new DnssecLink(zone, step, result.digests(), result.keys(), result.signer(),
                (step == DnssecLink.Step.ANCHOR ? "the trust anchor" : "the DS record of the parent")
                        + result.signer().map(key -> " knows key " + key.text() + ", which signs the keys of " + zone)
                                .orElse("")));
        return new Standing.Signed(new ZoneKeys(keys.owner(), keys.records(DNSKEYRecord.class)));
    }

    static DnssecReason noKeys(Name zone) {
        return DnssecReason.of(DnssecCondition.NO_DNSKEY, Words.name(zone), Words.owned(zone, Type.DNSKEY),
                "the keys of " + Words.name(zone) + " are known, but it shows no DNSKEY record");
    }

    private static Standing closed(Opinion opinion) {
        return new Standing.Closed(opinion);
    }
}
