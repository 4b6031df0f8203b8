package netprobe.lab.serve.recursor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import netprobe.dns.Question;
import netprobe.dns.validation.Evidence;
import org.xbill.DNS.Type;

/**
 * What was heard of zones' keys, which every answer takes again. In a lab they never change, so it is remembered for good.
 *
 * @param replies to questions for DNSKEY and DS records
 */
record KeyMemory(Map<Question, Evidence.Reply> replies) {

    /** More than any scenario has zones and names. */
    private static final int MOST = 2_000;

    /** One that knows nothing. */
    KeyMemory() {
        this(new ConcurrentHashMap<>());
    }

    /** Evidence from servers, asked for keys only once. */
    Evidence over(Evidence servers) {
        return question -> question.type() == Type.DNSKEY || question.type() == Type.DS
                ? remembered(question, servers)
                : servers.ask(question);
    }

    private Evidence.Reply remembered(Question question, Evidence servers) {
        Evidence.Reply known = replies.get(question);
        if (known != null) {
            return known;
        }
        Evidence.Reply reply = servers.ask(question);
        if (reply instanceof Evidence.Reply.Answered && replies.size() < MOST) {
            replies.put(question, reply);
        }
        return reply;
    }
}
