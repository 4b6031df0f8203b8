package netprobe.model;

import java.time.Duration;
import java.util.Optional;

/**
 * One attempt to reach one port of one address, as it was observed.
 *
 * @param goal what was to be reached
 * @param outcome how it ended
 * @param began when, from the beginning of all attempts
 * @param took from the first call to the outcome
 * @param local this end, {@code address:port}, where the kernel had chosen one
 * @param failure the errno, or the time that ran out
 * @param icmp the ICMP message that came about it
 * @param metrics what TCP measured
 * @param reply what a UDP port replied, in words
 */
public record Attempt(Goal goal, Outcome outcome, Duration began, Duration took, Optional<String> local,
        Optional<Failure> failure,
        Optional<IcmpOrigin> icmp, Optional<TcpMetrics> metrics, Optional<String> reply) {

    /**
     * What is to be reached.
     *
     * @param host as typed
     * @param address with a scope where it needs one
     * @param port 1 to 65535
     * @param transport TCP or UDP
     */
    public record Goal(String host, IpAddress address, int port, Transport transport) {

        /** The other end: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}. */
        public String peer() {
            return address.family() == Family.INET ? address.text() + ':' + port : '[' + address.text() + "]:" + port;
        }
    }

    /** An attempt that reached its goal. */
    public static Attempt reached(Goal goal, Outcome outcome, Duration took, Optional<String> local) {
        return new Attempt(goal, outcome, Duration.ZERO, took, local, Optional.empty(), Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** An attempt that did not. */
    public static Attempt failed(Goal goal, Outcome outcome, Duration took, Failure failure) {
        return new Attempt(goal, outcome, Duration.ZERO, took, Optional.empty(), Optional.of(failure), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /** An attempt that was given up, or not even begun, because another had won. */
    public static Attempt abandoned(Goal goal, Duration took) {
        return reached(goal, Outcome.ABANDONED, took, Optional.empty());
    }

    /** The same with the time when it began. */
    public Attempt begun(Duration after) {
        return new Attempt(goal, outcome, after, took, local, failure, icmp, metrics, reply);
    }

    /** The same with the address of this end. */
    public Attempt from(Optional<String> end) {
        return new Attempt(goal, outcome, began, took, end, failure, icmp, metrics, reply);
    }

    /** The same with an ICMP message. */
    public Attempt toldBy(Optional<IcmpOrigin> message) {
        return new Attempt(goal, outcome, began, took, local, failure, message, metrics, reply);
    }

    /** The same with what TCP measured. */
    public Attempt measured(Optional<TcpMetrics> measured) {
        return new Attempt(goal, outcome, began, took, local, failure, icmp, measured, reply);
    }

    /** The same with the reply of a UDP port. */
    public Attempt replied(String words) {
        return new Attempt(goal, outcome, began, took, local, failure, icmp, metrics, Optional.of(words));
    }
}
