package netprobe.dns.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.dns.validation.Evidence.Reply;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecReason;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** The questions of one verdict, each asked once. */
final class Inquiry {

    private final Evidence evidence;
    private final Budget budget;
    private final Map<Question, Reply> replies = new LinkedHashMap<>();

    /** What there is to go on with. */
    sealed interface Found {

        /** A response that says that there is something, or that there is nothing. */
        record Heard(Message message) implements Found {}

        /** Nothing of use. */
        record Silence(DnssecReason reason) implements Found {}
    }

    Inquiry(Evidence evidence, Budget budget) {
        this.evidence = evidence;
        this.budget = budget;
    }

    Found ask(Name name, int type) {
        var question = new Question(DomainName.of(name), type);
        var reply = replies.get(question);
        if (reply == null) {
            budget.question(name);
            reply = evidence.ask(question);
            replies.put(question, reply);
        }
        return found(question, reply);
    }

    /** All that was heard. */
    List<Message> messages() {
        return replies.values().stream().filter(Reply.Answered.class::isInstance).map(Reply.Answered.class::cast)
                .map(Reply.Answered::message).toList();
    }

    private static Found found(Question question, Reply reply) {
        return switch (reply) {
            case Reply.Answered(var message) when settles(message) -> new Found.Heard(message);
            case Reply.Answered(var message) -> silence(question,
                    "was answered with " + Rcode.string(message.getRcode()));
            case Reply.Failed(var failure) -> silence(question, "was not answered: " + failure.message());
        };
    }

    /** Whether a response is about names and records, rather than about the server. */
    static boolean settles(Message message) {
        return message.getRcode() == Rcode.NOERROR || message.getRcode() == Rcode.NXDOMAIN;
    }

    private static Found.Silence silence(Question question, String predicate) {
        Name name = question.name().name();
        return new Found.Silence(DnssecReason.of(DnssecCondition.UNANSWERED, Words.name(name),
                Words.owned(name, question.type()), "the question for " + Words.name(name) + " "
                        + Type.string(question.type()) + " " + predicate));
    }
}
