package netprobe.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netprobe.model.Failure.Errno;

/** What happened at a listener. Ends are {@code address:port}; sizes are in bytes. */
public sealed interface ListenerEvent extends Payload {

    /** What went wrong, where the event is that something did. */
    default Optional<Failure> failure() {
        return Optional.empty();
    }

    /**
     * It listens.
     *
     * @param sockets each of them, in the order in which they were bound
     * @param reach who can reach it, by the addresses of this host that it listens on
     */
    record Listening(List<BoundSocket> sockets, List<Reach> reach) implements ListenerEvent {

        /** Copies the lists. */
        public Listening {
            sockets = List.copyOf(sockets);
            reach = List.copyOf(reach);
        }
    }

    /**
     * A socket that was bound.
     *
     * @param transport TCP or UDP
     * @param local where it is bound
     * @param dualStack whether it takes IPv4 too, whose addresses it then shows as IPv4-mapped (RFC 4291, section 2.5.5.2)
     */
    record BoundSocket(Transport transport, String local, boolean dualStack) {}

    /**
     * An address of this host by which a listener can be reached.
     *
     * @param interfaceName whose address it is; absent where no interface has it, as most of {@code 127.0.0.0/8}
     * @param address presentation form
     * @param meaning who can reach it, in one sentence
     */
    record Reach(Optional<String> interfaceName, String address, String meaning) {}

    /**
     * It could not be bound.
     *
     * @param transport TCP or UDP
     * @param local where it was to be bound
     * @param error by which that was refused
     * @param finding why
     */
    record NotListening(Transport transport, String local, Errno error, Finding finding) implements ListenerEvent {
        @Override
        public Optional<Failure> failure() {
            return Optional.of(error);
        }
    }

    /**
     * A connection was accepted.
     *
     * @param number which of them it is, counted from 1
     * @param local this end
     * @param peer the other end
     */
    record Accepted(long number, String local, String peer) implements ListenerEvent {}

    /**
     * A connection has ended.
     *
     * @param accepted which
     * @param traffic what went over it
     * @param end how it ended
     * @param lasted from accept to the end
     * @param error the errno, where there was one
     */
    record Closed(Accepted accepted, Traffic traffic, End end, Duration lasted,
            Optional<Errno> error) implements ListenerEvent {
        @Override
        public Optional<Failure> failure() {
            return error.map(Failure.class::cast);
        }
    }

    /**
     * What was received and sent.
     *
     * @param received how much
     * @param sent how much, as far as the kernel took it
     * @param beginning how the received bytes begin: printable ASCII as it is, other bytes as {@code \n}, {@code \xHH} and the like
     */
    record Traffic(long received, long sent, String beginning) {}

    /** How a connection ended. */
    enum End {
        /** The peer had no more to send, and said so. */
        FIN,
        /** The peer cut it off. */
        RESET,
        /** The kernel gave it up for another reason. */
        FAILED,
        /** It was still open when the listener ended. */
        OPEN;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A datagram came.
     *
     * @param local where it came to
     * @param peer whom it came from
     * @param traffic its size, and that of the answer
     */
    record Received(String local, String peer, Traffic traffic) implements ListenerEvent {}

    /**
     * Something failed, and the listener goes on.
     *
     * @param transport TCP or UDP
     * @param error the errno
     * @param icmp the ICMP message that said so
     */
    record Trouble(Transport transport, Errno error, Optional<IcmpOrigin> icmp) implements ListenerEvent {
        @Override
        public Optional<Failure> failure() {
            return Optional.of(error);
        }
    }

    /**
     * It listens no more.
     *
     * @param connections how many there were
     * @param datagrams how many there were
     * @param received all that was received
     * @param sent all that was sent
     */
    record Ended(long connections, long datagrams, long received, long sent) implements ListenerEvent {}
}
