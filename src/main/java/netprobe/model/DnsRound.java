package netprobe.model;

import java.util.Optional;

/**
 * An answer to a question that is asked again and again.
 *
 * @param reply the answer
 */
public record DnsRound(DnsReply reply) implements Payload {

    @Override
    public Optional<ExitStatus> status() {
        return reply.status();
    }
}
