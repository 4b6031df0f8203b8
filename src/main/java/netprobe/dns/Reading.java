package netprobe.dns;

import java.io.IOException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/** What bytes that came from a name server turn out to be. */
sealed interface Reading {

    /** The answer to the query. */
    record Answered(Message message) implements Reading {}

    /** Something else: the answer to another query, another question, or no answer at all. To be ignored (RFC 5452, section 9.1). */
    record Unrelated() implements Reading {}

    /** It claims to answer the query, but can't be read; says why. */
    record Unreadable(String reason) implements Reading {}

    /** Reads bytes as the answer to a query. Never throws, whatever the bytes. */
    static Reading of(byte[] wire, Query query) {
        try {
            if (wire.length < Header.LENGTH || !claimsToAnswer(new Header(wire), query)) {
                return new Unrelated();
            }
            var message = new Message(wire);
            if (message.numBytes() < wire.length && !message.getHeader().getFlag(Flags.TC)) {
                return new Unreadable((wire.length - message.numBytes()) + " bytes follow the end of the message");
            }
            return repeatsQuestion(message, query.question()) ? new Answered(message) : new Unrelated();
        } catch (IOException | RuntimeException broken) {
            // dnsjava's decoders throw either, depending on which record is broken
            return new Unreadable("the message does not follow the wire format");
        }
    }

    private static boolean claimsToAnswer(Header header, Query query) {
        return header.getFlag(Flags.QR) && header.getID() == query.id() && header.getOpcode() == Opcode.QUERY;
    }

    /** A server that could not even read the question may leave it out of its complaint. */
    private static boolean repeatsQuestion(Message message, Question question) {
        Record repeated = message.getQuestion();
        if (repeated == null) {
            return message.getHeader().getRcode() != Rcode.NOERROR;
        }
        return repeated.getName().equals(question.name().name()) && repeated.getType() == question.type()
                && repeated.getDClass() == DClass.IN;
    }
}
