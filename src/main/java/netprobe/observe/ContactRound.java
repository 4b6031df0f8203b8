package netprobe.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import netprobe.connect.PacketLimits;
import netprobe.connect.Settings;
import netprobe.connect.Source;
import netprobe.connect.UdpPayloads;
import netprobe.model.Attempt;
import netprobe.model.ConnectionDetails;
import netprobe.model.Contact;
import netprobe.model.Contact.Aim;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.PortRange;
import netprobe.model.Surroundings;
import netprobe.model.Transport;

/**
 * Attempts that are made at once, for one aim.
 *
 * @param host as typed, which a certificate has to be for
 * @param patience how long one attempt may take
 * @param transport TCP or UDP
 * @param wish what is said over the connections
 * @param limits what their packets are held to
 * @param aim what they are made for
 */
record ContactRound(String host, Duration patience, Transport transport, ConversationWish wish, PacketLimits limits,
        Aim aim) {

    private static final int AT_ONCE = 64;

    /** To connect, and no more. */
    static ContactRound silent(String host, Duration patience, Transport transport, Aim aim) {
        var nothing = new ConversationWish(Optional.empty(), false, Optional.empty(), Optional.empty(), false);
        return new ContactRound(host, patience, transport, nothing, PacketLimits.NONE, aim);
    }

    /** The same in another thread; nothing of what isn't done when that is interrupted. */
    CompletableFuture<List<Contact>> start(List<String> addresses, List<Integer> ports) {
        return Together.start(() -> {
            try {
                return at(addresses, ports);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        });
    }

    /** All ports at all addresses. */
    List<Contact> at(List<String> addresses, List<Integer> ports) throws InterruptedException {
        if (addresses.isEmpty()) {
            return List.of();
        }
        var settings = new Settings(patience, Optional.empty(), Source.ANY, AT_ONCE, System::nanoTime, limits);
        var request = new ProbeRequest(transport, new ProbeRequest.Order.All(), Family.ANY,
                new KnownAddresses(addresses), Optional.empty(), settings, UdpPayloads.byPort(), wish);
        var collected = new Collected();
        List<PortRange> ranges = ports.stream().map(port -> new PortRange(port, port)).toList();
        new Probe(request).run(List.of(new Target(host, host, ranges)).iterator(), collected);
        return collected.contacts;
    }

    /** Keeps what is reported. */
    private final class Collected implements ProbeReport {

        private final List<Contact> contacts = new ArrayList<>();

        @Override
        public void attempted(Attempt attempt, Surroundings around, ConnectionDetails details) {
            contacts.add(new Contact(attempt, around, details, aim));
        }

        @Override
        public void unresolved(Target target, Failure failure, List<String> notes) {
            throw new IllegalStateException("addresses that are known don't resolve: " + failure);
        }

        @Override
        public void noted(Target target, List<String> notes) {
            // nothing is looked up
        }

        @Override
        public void progressed(Attempt attempt, long total) {
            // it is reported soon
        }

        @Override
        public void waiting() {
            // nobody watches
        }
    }
}
