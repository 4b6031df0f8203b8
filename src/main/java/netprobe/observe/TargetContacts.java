package netprobe.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import netprobe.connect.ArrivingHopLimit;
import netprobe.connect.PacketLimits;
import netprobe.connect.tls.TlsSettings;
import netprobe.model.Contact;
import netprobe.model.Contact.Aim;
import netprobe.model.Failure;
import netprobe.model.Outcome;
import netprobe.model.Transport;

/** Attempts to reach ports at addresses that are known, and what else has to be tried to tell why one fails. */
final class TargetContacts {

    /** Where most hosts have something that answers, if only by turning us away. */
    private static final List<Integer> COMMON_PORTS = List.of(22, 53, 80, 443);

    /** More than any path takes in one packet. */
    private static final int MORE_THAN_A_PACKET = 20_000;

    /** A segment that every path takes (RFC 9293, section 3.7.1). */
    private static final int SMALL_SEGMENT = 536;

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
     * Attempts to reach every port at every address, with what is to be said over the connections, and then, side by side, what tells failures apart.
     *
     * @param inTls whether connections begin in TLS
     * @param greeting which greeting to wait for, if any
     */
    List<Contact> reach(List<String> addresses, List<Integer> ports, boolean inTls, Optional<GreetingWish> greeting)
            throws InterruptedException {
        var talk = new ConversationWish(tls, inTls, greeting, Optional.empty(), false);
        List<Contact> used = round(talk, PacketLimits.NONE, Aim.USE).at(addresses, ports);
        List<String> stalled = addresses(used, TargetContacts::isStalled);
        var data =
                new ConversationWish(Optional.empty(), false, Optional.empty(), Optional.of(MORE_THAN_A_PACKET), false);
        var much = round(data, PacketLimits.NONE, Aim.MUCH_DATA).start(stalled, ports);
        var small = round(talk, PacketLimits.ofSegments(SMALL_SEGMENT), Aim.SMALL_PACKETS).start(stalled, ports);
        List<Contact> others = otherPorts(used, ports);
        return Stream.of(measured(used, others), much.join(), small.join()).flatMap(List::stream).toList();
    }

    /** Attempts to reach a name server by both transports. */
    List<Contact> server(String address, int port) throws InterruptedException {
        var udp = ContactRound.silent(host, patience, Transport.UDP, Aim.USE).start(List.of(address), List.of(port));
        List<Contact> tcp =
                ContactRound.silent(host, patience, Transport.TCP, Aim.USE).at(List.of(address), List.of(port));
        return Stream.of(udp.join(), tcp).flatMap(List::stream).toList();
    }

    private ContactRound round(ConversationWish wish, PacketLimits limits, Aim aim) {
        return new ContactRound(host, patience, Transport.TCP, wish, limits, aim);
    }

    private List<Contact> otherPorts(List<Contact> used, List<Integer> ports) throws InterruptedException {
        var others = new ArrayList<Integer>(COMMON_PORTS);
        others.removeAll(ports);
        return ContactRound.silent(host, patience, Transport.TCP, Aim.OTHER_PORT)
                .at(addresses(used, contact -> isSilent(contact) || isRefused(contact)), others);
    }

    /** All of them, with how far the answers have come where a refusal has to be held against what other ports say. */
    private List<Contact> measured(List<Contact> used, List<Contact> others) {
        List<String> refusing = addresses(used, TargetContacts::isRefused);
        List<String> known = addresses(others, Contact::isAnswered).stream().filter(refusing::contains).toList();
        return Together.run(Stream.concat(used.stream(), others.stream())
                .map(contact -> () -> contact.isAnswered() && known.contains(address(contact))
                        ? contact.from(ArrivingHopLimit.of(contact.attempt().goal(), patience))
                        : contact));
    }

    private static List<String> addresses(List<Contact> contacts, Predicate<Contact> which) {
        return contacts.stream().filter(which).map(TargetContacts::address).distinct().toList();
    }

    private static String address(Contact contact) {
        return contact.attempt().goal().address().text();
    }

    private static boolean isSilent(Contact contact) {
        return contact.attempt().outcome() == Outcome.TIMED_OUT;
    }

    /** By another host: on this one it can be seen who listens. */
    private static boolean isRefused(Contact contact) {
        return contact.isAnswered() && !contact.attempt().outcome().isReached()
                && !contact.around().network().isOwn(contact.attempt().goal().address());
    }

    /** Connected, and then nothing came. */
    private static boolean isStalled(Contact contact) {
        return contact.attempt().outcome().isReached() && contact.details().failure()
                .filter(failure -> failure instanceof Failure.DeadlineExpired).isPresent();
    }
}
