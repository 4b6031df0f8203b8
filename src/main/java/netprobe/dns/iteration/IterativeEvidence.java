package netprobe.dns.iteration;

import java.util.HashMap;
import java.util.Map;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.dns.validation.Evidence;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;

/** What the authoritative servers say, found on the way down from the root and remembered. */
public final class IterativeEvidence implements Evidence {

    private final Descent descent;
    private final Map<Question, Reply> replies = new HashMap<>();

    /** From there on. */
    public IterativeEvidence(Beginning beginning, WalkSettings settings) {
        this(new Descent(new Journey(beginning, settings, _ -> {})));
    }

    IterativeEvidence(Descent descent) {
        this.descent = descent;
    }

    @Override
    public Reply ask(Question question) {
        Reply known = replies.get(question);
        if (known == null) {
            known = find(question);
            replies.put(question, known);
        }
        return known;
    }

    private Reply find(Question question) {
        Landing landing = descent.to(question.name().name(), question.type());
        return landing instanceof Landing.Settled settled
                ? new Reply.Answered(settled.message())
                : new Reply.Failed(Shortfall.of(landing));
    }

    /** Takes note of what was heard already. */
    void remember(Name name, int type, Message message) {
        replies.put(new Question(DomainName.of(name), type), new Reply.Answered(message));
    }
}
