package netprobe.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a question went to a server and what was met on the way.
 *
 * @param steps in order, of the attempt that ended it
 * @param tries how often it was sent
 * @param truncated the size in bytes of an answer by UDP that was cut short, after which TCP was taken
 * @param ignored what came that was not the answer
 * @param tls the TLS session, of transports that have one
 * @param http what HTTP said, of transports that use it
 */
public record DnsWay(List<DnsStep> steps, int tries, OptionalInt truncated, List<IgnoredMessage> ignored,
        Optional<TlsSession> tls, Optional<HttpReply> http) {

    /** Copies the lists. */
    public DnsWay {
        steps = List.copyOf(steps);
        ignored = List.copyOf(ignored);
    }

    /** From the message sent to the whole of the answer. */
    public Duration answerTime() {
        return steps.stream().filter(step -> !step.isPreparation()).map(DnsStep::took)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
