package netprobe.model;

import java.time.Duration;

/**
 * What became of data sent over a connection.
 *
 * @param sent how many bytes there were to send
 * @param acknowledged how many of them the peer's kernel has acknowledged
 * @param took until all were, or until that was given up
 * @param metrics what TCP knew at the end
 */
public record DataFlow(long sent, long acknowledged, Duration took, TcpMetrics metrics) {

    /** Whether all arrived. */
    public boolean isComplete() {
        return acknowledged >= sent;
    }
}
