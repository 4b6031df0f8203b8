package netprobe.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How attempts are made.
 *
 * @param timeout how long one may take
 * @param deadline how long all of them may take, from now on
 * @param source where they start from
 * @param atOnce how many may be under way, at least 1
 * @param nanoClock what time is taken from
 * @param limits what the packets of TCP connections are held to
 */
public record Settings(Duration timeout, Optional<Duration> deadline, Source source, int atOnce,
        LongSupplier nanoClock, PacketLimits limits) {

    /** With packets as they come. */
    public Settings(Duration timeout, Optional<Duration> deadline, Source source, int atOnce, LongSupplier nanoClock) {
        this(timeout, deadline, source, atOnce, nanoClock, PacketLimits.NONE);
    }
}
