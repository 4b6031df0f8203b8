package netprobe.dns;

import java.io.IOException;
import java.util.Optional;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;

/** What bytes that came from a name server turn out to be. */
public sealed interface Reading {

    /** The answer to the query. */
    record Answered(Heard.Answer answer) implements Reading {}

    /** Something else: the answer to another query, another question, or no answer at all. To be ignored (RFC 5452, section 9.1). */
    record Unrelated(String reason) implements Reading {}

    /** It claims to answer the query, but can't be decoded whole; says why. */
    record Unreadable(String reason, Heard.Answer shown) implements Reading {}

    /** It answers the query, but not with the signature that was to be expected (RFC 8945, section 5.3); says why. */
    record Unsigned(String reason) implements Reading {}

    /** Reads bytes as the answer to a query. Never throws, whatever the bytes. */
    static Reading of(byte[] wire, Query query) {
        try {
            if (wire.length < Header.LENGTH) {
                return new Unrelated("no DNS message: " + wire.length + " bytes");
            }
            Optional<String> stranger = Identity.stranger(new Header(wire), query);
            if (stranger.isPresent()) {
                return new Unrelated(stranger.get());
            }
            var message = new Message(wire);
            if (message.numBytes() < wire.length && !message.getHeader().getFlag(Flags.TC)) {
                return unreadable((wire.length - message.numBytes()) + " bytes follow the end of the message", wire);
            }
            return judged(message, wire, query);
        } catch (IOException | RuntimeException broken) {
            // dnsjava's decoders throw either, depending on which record is broken
            return unreadable("the message does not follow the wire format", wire);
        }
    }

    private static Reading unreadable(String reason, byte[] wire) {
        return new Unreadable(reason, Heard.Answer.broken(wire));
    }

    private static Reading judged(Message message, byte[] wire, Query query) {
        return Identity.otherQuestion(message, query).or(() -> Identity.otherCookie(message, query))
                .<Reading>map(Unrelated::new)
                .or(() -> Signature.flaw(message, wire, query).map(Unsigned::new))
                .orElseGet(() -> new Answered(new Heard.Answer(message, wire)));
    }
}
