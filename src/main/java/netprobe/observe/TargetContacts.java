package netprobe.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.connect.Settings;
import netprobe.connect.Source;
import netprobe.connect.UdpPayloads;
import netprobe.connect.tls.TlsSettings;
import netprobe.model.Attempt;
import netprobe.model.ConnectionDetails;
import netprobe.model.Contact;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.Outcome;
import netprobe.model.PortRange;
import netprobe.model.Surroundings;
import netprobe.model.Transport;

/** Attempts to reach ports at addresses that are known, and what else has to be tried to tell why one fails. */
final class TargetContacts {

    /** Where most hosts have something that answers, if only by turning us away. */
    private static final List<Integer> COMMON_PORTS = List.of(22, 53, 80, 443);

    /** More than any path takes in one packet. */
    private static final int MORE_THAN_A_PACKET = 20_000;
    private static final int AT_ONCE = 64;

    private final String host;
    private final Duration patience;
    private final Optional<TlsSettings> tls;

    /**
     * @param host as typed, which a certificate has to be for
     * @param patience how long one attempt may take
     * @param tls how handshakes are made
     */
    TargetContacts(String host, Duration patience, Optional<TlsSettings> tls) {
        this.host = host;
        this.patience = patience;
        this.tls = tls;
    }

    /**
     * Attempts to reach every port at every address, with what is to be said over the connections, and then what tells failures apart.
     *
     * @param inTls whether connections begin in TLS
     * @param greeting which greeting to wait for, if any
     */
    List<Contact> reach(List<String> addresses, List<Integer> ports, boolean inTls, Optional<GreetingWish> greeting)
            throws InterruptedException {
        var wish = new ConversationWish(tls, inTls, greeting, Optional.empty(), false);
        List<Contact> contacts = new ArrayList<>(attempts(addresses, ports, Transport.TCP, wish));
        var others = new ArrayList<Integer>(COMMON_PORTS);
        others.removeAll(ports);
        List<String> silent = addresses(contacts.stream().filter(TargetContacts::isSilent));
        if (!silent.isEmpty()) {
            contacts.addAll(attempts(silent, others, Transport.TCP, nothing()));
        }
        List<String> stalled = addresses(contacts.stream().filter(TargetContacts::isStalled));
        if (!stalled.isEmpty()) {
            var data = new ConversationWish(Optional.empty(), false, Optional.empty(),
                    Optional.of(MORE_THAN_A_PACKET), false);
            contacts.addAll(attempts(stalled, ports, Transport.TCP, data));
        }
        return contacts;
    }

    /** Attempts to reach a name server by both transports. */
    List<Contact> server(String address, int port) throws InterruptedException {
        var contacts = new ArrayList<>(attempts(List.of(address), List.of(port), Transport.UDP, nothing()));
        contacts.addAll(attempts(List.of(address), List.of(port), Transport.TCP, nothing()));
        return contacts;
    }

    private static ConversationWish nothing() {
        return new ConversationWish(Optional.empty(), false, Optional.empty(), Optional.empty(), false);
    }

    private static List<String> addresses(Stream<Contact> contacts) {
        Set<String> addresses = new LinkedHashSet<>();
        contacts.forEach(contact -> addresses.add(contact.attempt().goal().address().text()));
        return List.copyOf(addresses);
    }

    private static boolean isSilent(Contact contact) {
        return contact.attempt().outcome() == Outcome.TIMED_OUT;
    }

    /** Connected, and then nothing came. */
    private static boolean isStalled(Contact contact) {
        return contact.attempt().outcome().isReached() && contact.details().failure()
                .filter(failure -> failure instanceof Failure.DeadlineExpired).isPresent();
    }

    private List<Contact> attempts(List<String> addresses, List<Integer> ports, Transport transport,
            ConversationWish wish) throws InterruptedException {
        var settings = new Settings(patience, Optional.empty(), new Source(Optional.empty(), Optional.empty()), AT_ONCE,
                System::nanoTime);
        var request = new ProbeRequest(transport, new ProbeRequest.Order.All(), Family.ANY,
                new KnownAddresses(addresses), Optional.empty(), settings, UdpPayloads.byPort(), wish);
        var collected = new Collected();
        List<PortRange> ranges = ports.stream().map(port -> new PortRange(port, port)).toList();
        new Probe(request).run(List.of(new Target(host, host, ranges)).iterator(), collected);
        return collected.contacts;
    }

    /** Keeps what is reported. */
    private static final class Collected implements ProbeReport {

        private final List<Contact> contacts = new ArrayList<>();

        @Override
        public void attempted(Attempt attempt, Surroundings around, ConnectionDetails details) {
            contacts.add(new Contact(attempt, around, details));
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
