package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.diagnose.ConnectionCause;
import netprobe.model.Contact;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.Finding;
import netprobe.model.IcmpOrigin;
import netprobe.model.IpAddress;
import netprobe.model.Outcome;
import netprobe.model.Surroundings;

/** Why connections are not made, or come to nothing: rows C and G of the faults. */
final class ConnectionRule implements Rule {

    /** Of which it is said in words how it is where it is: who listens instead, what kind of route it is. */
    private static final Set<String> DESCRIBED = Set.of("tcp.refused", "tcp.backlog-full", "route.policy");

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        for (Contact contact : situation.contacts()) {
            Surroundings around = around(situation, contact);
            ConnectionCause.of(contact.attempt(), around).filter(_ -> isHarmful(situation, contact))
                    .map(cause -> connection(situation, contact, cause)).ifPresent(suspicions::add);
            PacketSize.suspicion(situation, contact).ifPresentOrElse(suspicions::add, () -> new Talk(contact).causes()
                    .forEach(cause -> suspicions.add(said(situation, contact, cause))));
        }
        return suspicions;
    }

    private static boolean isHarmful(Situation situation, Contact contact) {
        return !FamilyReach.isNeedless(situation, contact) && !FamilyReach.isOtherLoopback(situation, contact);
    }

    /** Other ports are attempted after the one that is silent, and only then is it known whether any of them answers. */
    private static Surroundings around(Situation situation, Contact contact) {
        IpAddress address = contact.attempt().goal().address();
        boolean answers = situation.report().contacts().stream()
                .filter(other -> other.attempt().goal().address().equals(address))
                .filter(other -> other.attempt().goal().port() != contact.attempt().goal().port())
                .anyMatch(other -> other.attempt().outcome().isReached()
                        || other.attempt().outcome() == Outcome.REFUSED && other.attempt().icmp().isEmpty());
        return new Surroundings(contact.around().network(), contact.around().answersElsewhere() || answers,
                contact.around().listeners());
    }

    private static Suspicion connection(Situation situation, Contact contact, Finding cause) {
        boolean described = DESCRIBED.contains(cause.code());
        Finding placed = cause.where().isPresent() && !described ? cause : cause.at(place(contact, cause));
        Optional<IcmpOrigin> icmp = contact.attempt().icmp();
        var evidence = new ArrayList<>(List.of(text(contact)));
        cause.where().filter(_ -> described).ifPresent(evidence::add);
        icmp.ifPresent(message -> evidence.add("ICMP " + message.numbers() + ", " + message.name() + ", from "
                + message.sender().map(IpAddress::text).orElse("nobody knows whom")));
        Suspicion suspicion = Suspicion.of(placed, stage(cause), harm(situation, contact)).because(evidence)
                .seenAs(new Observed(contact.attempt().failure(), List.of(), icmp));
        return switch (cause.code()) {
            case "tcp.refused" -> new RefusalOrigin(situation, contact).weigh(suspicion.not("firewall.reject-icmp",
                    "no ICMP message came: the refusal is TCP's own"));
            case "firewall.reject-icmp" -> suspicion.not("tcp.refused", "the refusal is an ICMP message, not a reset");
            case "firewall.drop" -> suspicion.not("path.timeout", "another port of the host answers");
            default -> suspicion;
        };
    }

    private static String place(Contact contact, Finding cause) {
        return cause.code().startsWith("host.") ? "this host" : contact.attempt().goal().peer();
    }

    private static Stage stage(Finding cause) {
        return cause.code().startsWith("tcp.") ? Stage.PORT : Stage.PATH;
    }

    private static Harm harm(Situation situation, Contact contact) {
        return Situation.isOf(Family.INET6, contact) && FamilyReach.isIpv6Dead(situation)
                ? Harm.FOLLOWS
                : Harm.CONNECTION;
    }

    private static Suspicion said(Situation situation, Contact contact, Finding cause) {
        Finding placed = cause.at(contact.attempt().goal().peer());
        Stage stage = switch (cause.code().substring(0, cause.code().indexOf('.'))) {
            case "tls" -> Stage.TLS;
            case "path", "tcp" -> Stage.PATH;
            default -> Stage.SERVICE;
        };
        Talk talk = new Talk(contact);
        return Suspicion
                .of(placed, stage, talk.failure().isPresent() || situation.conversationFails()
                        ? Harm.CONVERSATION
                        : Harm.OTHERS)
                .because(Stream
                        .concat(talk.evidence().stream(), cause.where().stream().map(where -> about(cause) + where))
                        .toList())
                .seenAs(talk.failure());
    }

    /** What else is known of it: whose trust is missing, what the words look like, what does not pass. */
    private static String about(Finding cause) {
        return cause.code().startsWith("tls.") ? "trusted here: " : "";
    }

    /** How an attempt ended, in a clause. */
    static String text(Contact contact) {
        String what = contact.attempt().failure().map(Failure::code)
                .orElse(contact.attempt().outcome().label());
        return "connect " + contact.attempt().goal().peer() + ": " + what + " after "
                + Situation.milliseconds(contact.attempt().took());
    }
}
