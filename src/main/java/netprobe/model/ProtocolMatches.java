package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * The protocols that a name or number leads to.
 *
 * @param matches at least one
 * @param byNumber whether a number was asked about, so that the names are the answer
 */
public record ProtocolMatches(List<Match> matches, boolean byNumber) implements Payload {

    /**
     * A protocol.
     *
     * @param protocol as its source has it
     * @param constant the socket API's symbol for its number, such as {@code IPPROTO_TCP}, where there is one
     */
    public record Match(Protocol protocol, Optional<String> constant) {}

    /** Copies the list. */
    public ProtocolMatches {
        matches = List.copyOf(matches);
    }
}
