package netprobe.dns.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import netprobe.dns.Question;
import netprobe.model.ClockDoubt;
import netprobe.model.DnssecVerdict;
import org.xbill.DNS.Message;

/** Judges answers by the signatures from a trust anchor down to them (RFC 4035, section 5). */
public final class Validator {

    private final TrustAnchors anchors;
    private final Evidence evidence;
    private final Instant now;
    private final Limits limits;

    /**
     * @param anchors what is trusted to begin with
     * @param evidence where further records come from
     * @param now when signatures have to be valid
     * @param limits how much work a verdict may take
     */
    public Validator(TrustAnchors anchors, Evidence evidence, Instant now, Limits limits) {
        this.anchors = anchors;
        this.evidence = evidence;
        this.now = now;
        this.limits = limits;
    }

    /**
     * Judges a response, whatever is in it.
     *
     * @param response to the question, asked with DO and CD; where it ends with an alias, the rest is asked for
     */
    public DnssecVerdict verdict(Question question, Message response) {
        var budget = new Budget(limits);
        var inquiry = new Inquiry(evidence, budget);
        var delegations = new Delegations(anchors, inquiry, budget, now);
        var opinion = judge(new Judgement(question.type(), inquiry, delegations, budget, now), question, response);
        var clock = opinion.reason().filter(reason -> reason.condition().isOfTime())
                .flatMap(_ -> clock(inquiry, response));
        return new DnssecVerdict(opinion.status(), opinion.reason(), delegations.chain(), now, clock);
    }

    private static Opinion judge(Judgement judgement, Question question, Message response) {
        try {
            return judgement.judge(question.name().name(), response);
        } catch (LimitExceeded tooMuch) {
            return tooMuch.opinion();
        }
    }

    private Optional<ClockDoubt> clock(Inquiry inquiry, Message response) {
        var seen = new ArrayList<>(inquiry.messages());
        seen.add(response);
        return ClockSuspicion.weigh(seen, now);
    }
}
