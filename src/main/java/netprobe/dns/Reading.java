package netprobe.dns;

import java.io.IOException;
import java.util.Optional;
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
    record Unrelated(String reason) implements Reading {}

    /** It claims to answer the query, but can't be read; says why. */
    record Unreadable(String reason) implements Reading {}

    /** Reads bytes as the answer to a query. Never throws, whatever the bytes. */
    static Reading of(byte[] wire, Query query) {
        try {
            if (wire.length < Header.LENGTH) {
                return new Unrelated("no DNS message: " + wire.length + " bytes");
            }
            Optional<String> stranger = stranger(new Header(wire), query);
            if (stranger.isPresent()) {
                return new Unrelated(stranger.get());
            }
            var message = new Message(wire);
            if (message.numBytes() < wire.length && !message.getHeader().getFlag(Flags.TC)) {
                return new Unreadable((wire.length - message.numBytes()) + " bytes follow the end of the message");
            }
            return repeatsQuestion(message, query.question())
                    ? new Answered(message)
                    : new Unrelated("another question: " + asked(message));
        } catch (IOException | RuntimeException broken) {
            // dnsjava's decoders throw either, depending on which record is broken
            return new Unreadable("the message does not follow the wire format");
        }
    }

    /** What gives a message away that does not even claim to answer the query. */
    private static Optional<String> stranger(Header header, Query query) {
        if (!header.getFlag(Flags.QR)) {
            return Optional.of("a query, not a response");
        }
        if (header.getID() != query.id()) {
            return Optional.of("another ID: " + header.getID() + " instead of " + query.id());
        }
        return header.getOpcode() == Opcode.QUERY
                ? Optional.empty()
                : Optional.of("another opcode: " + Opcode.string(header.getOpcode()));
    }

    private static String asked(Message message) {
        Record repeated = message.getQuestion();
        return repeated == null
                ? "none"
                : repeated.getName() + " " + ClassName.of(repeated.getDClass()) + ' '
                        + TypeName.of(repeated.getType());
    }

    /** A server that could not even read the question may leave it out of its complaint. */
    private static boolean repeatsQuestion(Message message, Question question) {
        Record repeated = message.getQuestion();
        if (repeated == null) {
            return message.getHeader().getRcode() != Rcode.NOERROR;
        }
        return repeated.getName().equals(question.name().name()) && repeated.getType() == question.type()
                && repeated.getDClass() == question.dclass();
    }
}
