package netprobe.dns;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.xbill.DNS.CookieOption;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

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
            Optional<String> stranger = stranger(new Header(wire), query);
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
        return otherQuestion(message, query).or(() -> otherCookie(message, query))
                .<Reading>map(Unrelated::new)
                .or(() -> Signature.flaw(message, wire, query).map(Unsigned::new))
                .orElseGet(() -> new Answered(new Heard.Answer(message, wire)));
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

    /** A server that could not even read the question may leave it out of its complaint. */
    private static Optional<String> otherQuestion(Message message, Query query) {
        Record repeated = message.getQuestion();
        if (repeated == null) {
            boolean complains = message.getHeader().getRcode() != Rcode.NOERROR;
            return complains ? Optional.empty() : Optional.of("another question: none");
        }
        Record asked = query.asked();
        if (!repeated.getName().equals(asked.getName()) || repeated.getType() != asked.getType()
                || repeated.getDClass() != asked.getDClass()) {
            return Optional.of("another question: " + repeated.getName() + " " + ClassName.of(repeated.getDClass())
                    + ' ' + TypeName.of(repeated.getType()));
        }
        boolean spelled = Arrays.equals(repeated.getName().toWire(), asked.getName().toWire());
        return query.safeguards().mixedCase() && !spelled
                ? Optional.of("another spelling: " + repeated.getName() + " instead of " + asked.getName())
                : Optional.empty();
    }

    /** Whoever can't repeat the client's cookie did not see the query (RFC 7873, section 5.3). */
    private static Optional<String> otherCookie(Message message, Query query) {
        Optional<String> sent = query.form().edns().flatMap(EdnsForm::clientCookie);
        if (sent.isEmpty() || message.getOPT() == null) {
            return Optional.empty();
        }
        for (EDNSOption option : message.getOPT().getOptions()) {
            if (option instanceof CookieOption cookie) {
                String repeated = HexFormat.of().formatHex(cookie.getClientCookie());
                return repeated.equals(sent.get())
                        ? Optional.empty()
                        : Optional.of("another client cookie: " + repeated + " instead of " + sent.get());
            }
        }
        return Optional.empty();
    }
}
