package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.diagnose.ConnectionCause;
import netprobe.diagnose.DataCause;
import netprobe.diagnose.GreetingCause;
import netprobe.diagnose.TlsDiagnosis;
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

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        for (Contact contact : situation.contacts()) {
            Surroundings around = around(situation, contact);
            ConnectionCause.of(contact.attempt(), around)
                    .map(cause -> connection(situation, contact, cause)).ifPresent(suspicions::add);
            conversation(contact).map(cause -> said(situation, contact, cause)).ifPresent(suspicions::add);
        }
        for (Contact contact : situation.dataContacts()) {
            contact.details().data().flatMap(DataCause::of)
                    .map(cause -> said(situation, contact, cause)).ifPresent(suspicions::add);
        }
        return suspicions;
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
        Finding placed = cause.where().isPresent() ? cause : cause.at(contact.attempt().goal().peer());
        Optional<IcmpOrigin> icmp = contact.attempt().icmp();
        var evidence = new ArrayList<>(List.of(text(contact)));
        icmp.ifPresent(message -> evidence.add("ICMP " + message.numbers() + ", " + message.name() + ", from "
                + message.sender().map(IpAddress::text).orElse("nobody knows whom")));
        Suspicion suspicion = Suspicion.of(placed, stage(cause), harm(situation, contact)).because(evidence)
                .seenAs(new Observed(contact.attempt().failure(), List.of(), icmp));
        return switch (cause.code()) {
            case "tcp.refused" -> suspicion.not("firewall.reject-icmp",
                    "no ICMP message came: the refusal is TCP's own");
            case "firewall.reject-icmp" -> suspicion.not("tcp.refused", "the refusal is an ICMP message, not a reset");
            case "firewall.drop" -> suspicion.not("path.timeout", "another port of the host answers");
            default -> suspicion;
        };
    }

    private static Stage stage(Finding cause) {
        return cause.code().startsWith("tcp.") ? Stage.PORT : Stage.PATH;
    }

    private static Harm harm(Situation situation, Contact contact) {
        if (situation.connectionFails()) {
            return Harm.CONNECTION;
        }
        boolean familyMissing = Situation.isOf(Family.INET6, contact)
                && (contact.around().network().lacksIpv6() || !contact.around().network().hasIpv6BeyondLink());
        boolean familyDead = Situation.isOf(Family.INET6, contact)
                && situation.reached().stream().allMatch(each -> Situation.isOf(Family.INET, each));
        return familyMissing ? Harm.NONE : familyDead ? Harm.FOLLOWS : Harm.CONNECTION;
    }

    private static Optional<Finding> conversation(Contact contact) {
        Optional<Finding> tls = contact.details().tls()
                .flatMap(session -> TlsDiagnosis.of(session).stream().findFirst());
        return tls.or(() -> contact.details().greeting()
                .flatMap(greeting -> GreetingCause.of(greeting, contact.details().failure())));
    }

    private static Suspicion said(Situation situation, Contact contact, Finding cause) {
        Finding placed = cause.where().isPresent() ? cause : cause.at(contact.attempt().goal().peer());
        Stage stage = switch (cause.code().substring(0, cause.code().indexOf('.'))) {
            case "tls" -> Stage.TLS;
            case "path", "tcp" -> Stage.PATH;
            default -> Stage.SERVICE;
        };
        Stream<String> failure = contact.details().failure().map(why -> contact.attempt().goal().peer() + ": "
                + why.code() + ", " + why.message()).stream();
        Stream<String> faults = contact.details().tls().stream().flatMap(session -> session.faults().stream())
                .map(fault -> fault.evidence());
        Stream<String> banner = contact.details().greeting().stream().flatMap(greeting -> greeting.banner().stream())
                .limit(2).map(line -> "it says: " + line);
        Stream<String> data = contact.details().data().map(flow -> flow.acknowledged() + " of " + flow.sent()
                + " bytes are acknowledged").stream();
        return Suspicion.of(placed, stage, situation.conversationFails() || contact.details().failure().isPresent()
                ? Harm.CONVERSATION
                : Harm.OTHERS)
                .because(Stream.of(failure, faults, banner, data).flatMap(each -> each).toList())
                .seenAs(contact.details().failure());
    }

    /** How an attempt ended, in a clause. */
    static String text(Contact contact) {
        String what = contact.attempt().failure().map(Failure::code)
                .orElse(contact.attempt().outcome().label());
        return "connect " + contact.attempt().goal().peer() + ": " + what + " after "
                + Situation.milliseconds(contact.attempt().took());
    }
}
