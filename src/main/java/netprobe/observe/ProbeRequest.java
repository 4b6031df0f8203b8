package netprobe.observe;

import java.time.Duration;
import java.util.Optional;
import netprobe.connect.Attempts;
import netprobe.connect.Settings;
import netprobe.connect.UdpPayloads;
import netprobe.model.Family;
import netprobe.model.Transport;
import netprobe.model.Via;
import netprobe.resolve.NamePath;

/**
 * How targets are to be reached.
 *
 * @param transport TCP or UDP
 * @param order which addresses, and when
 * @param family of which addresses
 * @param path by which names are looked up; with Java's, the attempts are Java's too
 * @param lookupLimit how long one lookup may take; as long as it takes, if empty
 * @param settings how attempts are made
 * @param payloads what UDP ports are asked
 * @param conversation what is said over each connection
 */
public record ProbeRequest(Transport transport, Order order, Family family, NamePath path,
        Optional<Duration> lookupLimit, Settings settings, UdpPayloads payloads, ConversationWish conversation) {

    /** Whether attempts are made with Java's own sockets: as Java programs do, or because the C library can't be called. */
    public boolean isOfJava() {
        return path.via() == Via.JVM || Attempts.substitute().isPresent();
    }

    /** In which order addresses are attempted. */
    public sealed interface Order {

        /** All of them, at once. */
        record All() implements Order {}

        /** One after the other, until one is reached. */
        record First() implements Order {}

        /** As RFC 8305 has it. */
        record Race() implements Order {}

        /** All of them, again and again. */
        record Repeated(long rounds, Duration interval) implements Order {}
    }
}
