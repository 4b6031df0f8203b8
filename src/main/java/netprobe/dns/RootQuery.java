package netprobe.dns;

import java.io.IOException;
import java.util.OptionalInt;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** The question that any name server has an answer to, if only a refusal: the name servers of the root. */
public final class RootQuery {

    private final Query query = new Query(new Question(DomainName.ROOT, Type.NS), QueryForm.STUB);

    /** The message to send. */
    public byte[] wire() {
        return query.wire();
    }

    /** The response code (RFC 6895, section 2.3) of a reply that answers this question. */
    public OptionalInt rcode(byte[] reply) {
        return Reading.of(reply, query) instanceof Reading.Answered(var answer)
                ? answer.message().stream().mapToInt(Message::getRcode).findFirst()
                : OptionalInt.empty();
    }

    /** What a reply to it is, in words. */
    public String describe(byte[] reply) {
        try {
            var message = new Message(reply);
            if (!message.getHeader().getFlag(Flags.QR)) {
                return "a DNS query, not a response";
            }
            return message.getHeader().getID() == query.id()
                    ? "DNS " + Rcode.string(message.getRcode())
                    : "a DNS message with another ID";
        } catch (IOException | RuntimeException e) {
            return "not a DNS message, " + reply.length + " bytes";
        }
    }
}
