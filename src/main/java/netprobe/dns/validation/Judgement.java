package netprobe.dns.validation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import netprobe.dns.validation.Inquiry.Found;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecStatus;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** One answer on its way to a verdict: alias after alias, then the records, or their absence. */
final class Judgement {

    private final int type;
    private final Inquiry inquiry;
    private final Budget budget;
    private final Delegations delegations;
    private final RecordsJudgement records;
    private final AbsenceJudgement absence;

    /**
     * What a response says of one name.
     *
     * @param opinion whether that is genuine
     * @param target where an alias leads; empty where the way ends
     */
    private record Step(Opinion opinion, Optional<Name> target) {
        static Step last(Opinion opinion) {
            return new Step(opinion, Optional.empty());
        }
    }

    /**
     * @param type which records were asked for
     */
    Judgement(int type, Inquiry inquiry, Delegations delegations, Budget budget, Instant now) {
        var signatures = new SignatureCheck(now, budget);
        this.type = type;
        this.inquiry = inquiry;
        this.budget = budget;
        this.delegations = delegations;
        this.records = new RecordsJudgement(delegations, signatures, budget);
        this.absence = new AbsenceJudgement(delegations, signatures, budget);
    }

    /** Judges a response about a name. A circle of aliases ends where it closes: what it consists of was judged. */
    Opinion judge(Name name, Message response) {
        var passed = new HashSet<Name>();
        var opinion = Opinion.SECURE;
        var sections = Sections.of(response);
        for (var at = Optional.of(name); at.isPresent() && passed.add(at.get());) {
            budget.aliases(passed.size() - 1, name);
            if (passed.size() > 1 && !sections.tellsOf(at.get())) {
                switch (inquiry.ask(at.get(), type)) {
                    case Found.Silence(var reason) -> {
                        return opinion.and(Opinion.indeterminate(reason));
                    }
                    case Found.Heard(var message) -> sections = Sections.of(message);
                }
            }
            var step = step(at.get(), sections);
            opinion = opinion.and(step.opinion());
            at = opinion.goesOn() ? step.target() : Optional.empty();
        }
        return opinion;
    }

    private Step step(Name name, Sections response) {
        if (type == Type.RRSIG) {
            return Step.last(unsignable(name));
        }
        var dname = response.dnameAbove(name);
        if (dname.isPresent()) {
            return renamed(name, dname.get(), response);
        }
        var wanted = response.answers(name).stream().filter(set -> type == Type.ANY || set.type() == type).toList();
        if (!wanted.isEmpty()) {
            return Step.last(all(wanted, response));
        }
        return response.answer(name, Type.CNAME)
                .map(alias -> new Step(records.judge(alias, response), target(alias)))
                .orElseGet(() -> Step.last(absent(name, response)));
    }

    private Opinion all(List<SignedSet> sets, Sections response) {
        var opinion = Opinion.SECURE;
        for (SignedSet set : sets) {
            opinion = opinion.and(records.judge(set, response));
        }
        return opinion;
    }

    /** A name below a DNAME record; the CNAME record made from it is never signed (RFC 6672, section 5.3.1). */
    private Step renamed(Name name, SignedSet dname, Sections response) {
        var opinion = records.judge(dname, response);
        var target = target(name, dname);
        var made = response.answer(name, Type.CNAME).flatMap(Judgement::target);
        if (opinion.status() == DnssecStatus.SECURE && made.isPresent() && !made.equals(target)) {
            opinion = Opinion.bogus(DnssecReason.of(DnssecCondition.SIGNATURE_INVALID, Words.name(dname.owner()),
                    Words.owned(name, Type.CNAME),
                    Words.name(name) + " CNAME is not what " + dname.text() + " makes of it"));
        }
        return new Step(opinion, type == Type.CNAME || type == Type.ANY ? Optional.empty() : target);
    }

    private static Optional<Name> target(Name name, SignedSet dname) {
        try {
            return Optional.of(name.fromDNAME(dname.records(DNAMERecord.class).getFirst()));
        } catch (NameTooLongException nowhere) {
            return Optional.empty();
        }
    }

    private static Optional<Name> target(SignedSet alias) {
        return alias.records(CNAMERecord.class).stream().findFirst().map(CNAMERecord::getTarget);
    }

    private Opinion absent(Name name, Sections response) {
        var place = new Placement(name, type);
        if (Inquiry.settles(response.message())) {
            return absence.judge(place, response);
        }
        return closed(place).filter(opinion -> opinion.status() == DnssecStatus.BOGUS)
                .orElseGet(() -> Opinion.indeterminate(DnssecReason.of(DnssecCondition.UNANSWERED, Words.name(name),
                        Words.owned(name, type), "the server answered "
                                + Rcode.string(response.message().getRcode()) + " for " + Words.name(name))));
    }

    private Opinion unsignable(Name name) {
        return closed(new Placement(name, type)).orElseGet(() -> Opinion.indeterminate(
                DnssecReason.of(DnssecCondition.MISSING_RRSIG, Words.name(name), Words.owned(name, type),
                        "signatures are not signed themselves")));
    }

    private Optional<Opinion> closed(Placement place) {
        return switch (delegations.at(place.nameInZone())) {
            case Standing.Closed(var opinion) -> Optional.of(opinion);
            case Standing.Signed _ -> Optional.empty();
        };
    }
}
