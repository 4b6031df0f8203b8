package netprobe.dns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.model.DnsMessage;
import netprobe.model.DnsReply;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.DnsWay;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.IgnoredMessage;
import netprobe.tables.Errors;
import org.xbill.DNS.Message;

/**
 * What came of asking one server one question by one transport: a message, or the failure that stood in its way.
 *
 * @param question what was asked
 * @param server who
 * @param transport by which
 * @param answer the message; one that can't be decoded whole is a failure all the same
 * @param failure silence is a {@link DeadlineExpired}
 * @param steps how long each took
 * @param ignored messages that were not the answer
 */
public record Heard(Question question, Server server, DnsTransport transport, Optional<Answer> answer,
        Optional<Failure> failure, List<DnsStep> steps, List<IgnoredMessage> ignored) {

    /** Copies the lists. */
    public Heard {
        steps = List.copyOf(steps);
        ignored = List.copyOf(ignored);
    }

    /** A message that answers, as it came. */
    public static final class Answer {

        private final Optional<Message> message;
        private final byte[] wire;
        private final Instant received = Instant.now();

        private Answer(Optional<Message> message, byte[] wire) {
            this.message = message;
            this.wire = wire;
        }

        /** One that just came. */
        Answer(Message message, byte[] wire) {
            this(Optional.of(message), wire);
        }

        /** The error by which the server turned down the query's signature (RFC 8945, section 5.2), with {@code NOTAUTH}. */
        public Optional<Failure.Rcode> signatureRefusal(String peer) {
            return message.flatMap(Signature::refusal)
                    .map(error -> Errors.tsig(error, Stub.OPERATION, Optional.of(peer)));
        }

        /** One that just came, and can't be decoded whole: it is for showing only. */
        static Answer broken(byte[] wire) {
            return new Answer(Optional.empty(), wire);
        }

        /** Decoded, which a broken one can't be. */
        public Optional<Message> message() {
            return message;
        }

        /** In presentation form, as far as it can be read. */
        public DnsMessage text() {
            return Transcript.of(wire, received);
        }
    }

    /** The message, decoded whole. */
    public Optional<Message> message() {
        return answer.flatMap(Answer::message);
    }

    /** Whether nothing came. */
    public boolean isSilent() {
        return failure.filter(DeadlineExpired.class::isInstance).isPresent();
    }

    /** From the first step to the end of the last. */
    public Duration took() {
        return steps.stream().map(DnsStep::took).reduce(Duration.ZERO, Duration::plus);
    }

    /** What the answer settles, for those who only want that. */
    Optional<Response> response() {
        return message().map(message -> new Response(question, server, transport, message));
    }

    /** As it is told to people and programs. */
    public DnsReply reply() {
        return new DnsReply(server.text(), transport, question.text(), answer.map(Answer::text),
                new DnsWay(steps, 1, OptionalInt.empty(), ignored, Optional.empty(), Optional.empty()));
    }
}
