package netprobe.connect.echo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import netprobe.libc.Endpoint;

/**
 * Whom to ask, and how long to wait.
 *
 * @param host as typed
 * @param endpoints of it, to be tried in order
 * @param limits how long to wait
 * @param nanoClock what time is taken from
 */
public record EchoRequest(String host, List<Endpoint> endpoints, Limits limits, LongSupplier nanoClock) {

    /** Copies the list. */
    public EchoRequest {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * How long to wait.
     *
     * @param timeout for a connection, and for something to happen
     * @param deadline for everything
     */
    public record Limits(Duration timeout, Optional<Duration> deadline) {}
}
