package netprobe.query;

import java.util.Optional;
import netprobe.model.DnsMessage;
import netprobe.model.Failure;

/** What {@code query} makes of answers. */
public final class Settled {

    private Settled() {}

    /** Why a program could not use an answer to the question that is in it, if it couldn't. */
    public static Optional<Failure> failure(DnsMessage answer, String server) {
        return Settlement.failure(answer.question().getFirst(), answer, server);
    }
}
