package netprobe.connect.greeting;

import java.time.Duration;

/**
 * What to expect of a peer.
 *
 * @param protocol the protocol
 * @param host the name by which it was looked up, in ASCII, or an address: what HTTP and whois are asked about
 * @param port the peer's
 * @param peer {@code address:port}, for failures
 * @param startTls whether to go over to TLS where the protocol can
 * @param timeout how long the greeting may take to come whole; what is asked after it may take at most as long again
 */
public record GreetingRequest(GreetingProtocol protocol, String host, int port, String peer, boolean startTls,
        Duration timeout) {

    /** The host goes into requests of lines. */
    public GreetingRequest {
        if (host.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("control characters in a host's name");
        }
    }
}
