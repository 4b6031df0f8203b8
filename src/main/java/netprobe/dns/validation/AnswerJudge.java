package netprobe.dns.validation;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import netprobe.dns.Question;
import netprobe.dns.Stub;
import netprobe.model.Answer;
import netprobe.model.DnsMessage;
import netprobe.model.DnsReply;
import netprobe.model.DnssecVerdict;
import netprobe.model.Failure;
import org.xbill.DNS.Message;

/** Judges answers as they are told, and asks whoever gave them, or others, for what else it needs. */
public final class AnswerJudge {

    private final TrustAnchors anchors;
    private final InstantSource clock;
    private final Optional<Supplier<Evidence>> others;

    /**
     * @param anchors what is trusted to begin with
     * @param clock this host's
     * @param others where else than from who answered further records come from, anew for each answer
     */
    public AnswerJudge(TrustAnchors anchors, InstantSource clock, Optional<Supplier<Evidence>> others) {
        this.anchors = anchors;
        this.clock = clock;
        this.others = others;
    }

    /**
     * Judges an answer.
     *
     * @param asker asks further questions, with DO and CD set
     * @return empty where the message can't be read again, as one that the decoder had to mend
     */
    public Optional<DnssecVerdict> judge(Question question, DnsMessage answer,
            Function<Question, Answer<DnsReply>> asker) {
        Evidence evidence = others.map(Supplier::get).orElseGet(() -> further -> reply(asker.apply(further)));
        return message(answer).map(
                response -> new Validator(anchors, evidence, clock.instant(), Limits.USUAL).verdict(question,
                        response));
    }

    private static Evidence.Reply reply(Answer<DnsReply> answer) {
        Optional<Message> message = answer.value().flatMap(DnsReply::message).flatMap(AnswerJudge::message);
        return message.<Evidence.Reply>map(Evidence.Reply.Answered::new)
                .orElseGet(() -> new Evidence.Reply.Failed(answer.failure().orElseGet(AnswerJudge::unreadable)));
    }

    private static Failure unreadable() {
        return new Failure.Malformed("dns", "the message does not follow the wire format", Stub.OPERATION,
                Optional.empty());
    }

    private static Optional<Message> message(DnsMessage answer) {
        try {
            return Optional.of(new Message(HexFormat.of().parseHex(answer.hex())));
        } catch (IOException | RuntimeException broken) {
            // dnsjava's decoders throw either
            return Optional.empty();
        }
    }
}
