package netprobe.dns;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import netprobe.model.DnsRecord;
import netprobe.model.ZoneTransfer.Kind;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.TSIG;

/** The messages of one transfer, taken one by one: none of them is kept. */
public final class ZoneStream {

    private final Query query;
    private final boolean isDatagram;
    private final TransferOrder order;
    private final Optional<TSIG.StreamVerifier> verifier;
    private boolean isBegun;

    /** The answer to a question for a transfer; by UDP it has to fit into one message. */
    public ZoneStream(Query query, boolean isDatagram) {
        this.query = query;
        this.isDatagram = isDatagram;
        this.order = new TransferOrder(query);
        this.verifier = query.safeguards().key().map(key -> Signature.ofStream(key, query));
    }

    /** What a message brings. */
    public sealed interface Step {}

    /** Records, which are not the last ones yet unless that is said. */
    public record Records(List<DnsRecord> records, boolean isLast) implements Step {

        /** Copies the list. */
        public Records {
            records = List.copyOf(records);
        }
    }

    /** The server won't; {@link Heard.Answer} says why. */
    public record Refused(Heard.Answer answer) implements Step {}

    /** What came by UDP is not all there is: TCP has to be asked. */
    public record TooLarge() implements Step {}

    /** Not what a transfer may be; says why. */
    public record Broken(String reason) implements Step {}

    /** Not of this transfer; to be ignored. */
    public record Unrelated(String reason) implements Step {}

    /** Takes the next message. Never throws, whatever the bytes. */
    public Step take(byte[] wire) {
        try {
            if (wire.length < Header.LENGTH) {
                return new Unrelated("no DNS message: " + wire.length + " bytes");
            }
            Optional<String> stranger = Identity.stranger(new Header(wire), query);
            return stranger.isPresent() ? new Unrelated(stranger.get()) : take(new Message(wire), wire);
        } catch (IOException | RuntimeException broken) {
            // dnsjava's decoders throw either, depending on which record is broken
            return new Broken("a message does not follow the wire format");
        }
    }

    /** Only the first message has to repeat the question (RFC 5936, section 2.2.1). */
    private Step take(Message message, byte[] wire) {
        boolean repeats = !isBegun || message.getQuestion() != null;
        Optional<String> flaw = Identity.otherCookie(message, query)
                .or(() -> repeats ? Identity.otherQuestion(message, query) : Optional.empty());
        if (flaw.isPresent()) {
            return new Unrelated(flaw.get());
        }
        if (message.getRcode() != Rcode.NOERROR) {
            return refused(message, wire);
        }
        if (isDatagram && message.getHeader().getFlag(Flags.TC)) {
            return new TooLarge();
        }
        Optional<String> disorder = order.take(message);
        Optional<String> forgery = verifier.flatMap(each -> forgery(each, message, wire));
        isBegun = true;
        if (forgery.or(() -> disorder).isPresent()) {
            return new Broken(forgery.or(() -> disorder).get());
        }
        // a lone SOA record that is newer is all that a server can say in a datagram (RFC 1995, section 2)
        return isDatagram && !order.isOver()
                ? new TooLarge()
                : new Records(new Heard.Answer(message, wire).text().answer(), order.isOver());
    }

    private Step refused(Message message, byte[] wire) {
        Optional<String> flaw = isBegun ? Optional.empty() : Signature.flaw(message, wire, query);
        return flaw.<Step>map(Broken::new).orElseGet(() -> new Refused(new Heard.Answer(message, wire)));
    }

    /** Of the messages in between some may go without a signature (RFC 8945, section 5.3.1). */
    private Optional<String> forgery(TSIG.StreamVerifier each, Message message, byte[] wire) {
        if (!isBegun && message.getTSIG() == null) {
            return Optional.of("the answer is not signed, though the question was");
        }
        int error = each.verify(message, wire, order.isOver());
        return error == Rcode.NOERROR ? Optional.empty() : Optional.of(Signature.reason(error));
    }

    /** What the transfer turned out to be, once that is known. */
    public Optional<Kind> kind() {
        return order.kind();
    }

    /** The zone's serial number, by the first SOA record. */
    public OptionalLong serial() {
        return order.serial();
    }
}
