package netprobe.dns;

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

/** Whether a message answers a query at all: what a forger would have to guess (RFC 5452, section 9.1). Each flaw is a clause. */
final class Identity {

    private Identity() {}

    /** What gives a message away that does not even claim to answer the query. */
    static Optional<String> stranger(Header header, Query query) {
        if (!header.getFlag(Flags.QR)) {
            return Optional.of("a query, not a response");
        }
        if (header.getID() != query.id()) {
            return Optional.of("another ID: " + header.getID() + " instead of " + query.id());
        }
        return header.getOpcode() == query.form().opcode()
                ? Optional.empty()
                : Optional.of("another opcode: " + Opcode.string(header.getOpcode()));
    }

    /** A server that could not even read the question may leave it out of its complaint. */
    static Optional<String> otherQuestion(Message message, Query query) {
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
    static Optional<String> otherCookie(Message message, Query query) {
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
