package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.diagnose.ConnectionCause;
import netprobe.model.Confidence;
import netprobe.model.Contact;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.Failure;
import netprobe.model.Finding;
import netprobe.model.IcmpOrigin;
import netprobe.model.ServerCheck;
import netprobe.model.SurveyedServer;
import netprobe.model.Transport;
import netprobe.tables.Findings;

/** Whether the name servers can be reached: rows T1 to T5 of the faults. */
final class ServerReachRule implements Rule {

    @Override
    public List<Suspicion> look(Situation situation) {
        List<SurveyedServer> servers = situation.configured();
        var suspicions = new ArrayList<Suspicion>();
        for (SurveyedServer server : servers.stream().filter(ServerReachRule::isDead).toList()) {
            boolean isWaitedFor = server.equals(servers.getFirst()) && isSilent(server) && situation.isSlow()
                    && situation.standing().hasUseful();
            if (isWaitedFor) {
                suspicions.add(Suspicion
                        .of("resolver.first-dead", Confidence.PROVEN, server.server(), Stage.SERVER_REACH, Harm.DELAY)
                        .because(situation.lookupText(), server.server() + ": " + text(server),
                                alive(servers) + " answers")
                        .seenAs(failure(server)));
            }
            suspicions.add(reason(server, isWaitedFor ? Harm.FOLLOWS : situation.harm(server)));
        }
        return suspicions;
    }

    private static String alive(List<SurveyedServer> servers) {
        return servers.stream().filter(server -> !isDead(server)).findFirst().map(SurveyedServer::server)
                .orElse("none");
    }

    /** It was asked, and not a word came: what does come, and is no answer, is another matter. */
    private static boolean isDead(SurveyedServer server) {
        return !server.checks().isEmpty() && !answersDatagrams(server) && server.checks().stream()
                .flatMap(check -> check.reply().stream()).allMatch(reply -> reply.way().ignored().isEmpty());
    }

    /** Programs ask by UDP first, and by TCP only where an answer by UDP tells them to. */
    static boolean answersDatagrams(SurveyedServer server) {
        return server.checks().stream()
                .anyMatch(check -> check.kind() != ServerCheck.Kind.TCP && check.isAnswered());
    }

    /** Nobody waits for a server that is refused at once. */
    private static boolean isSilent(SurveyedServer server) {
        return server.checks().stream().filter(check -> check.kind() != ServerCheck.Kind.TCP)
                .flatMap(check -> check.failure().stream())
                .anyMatch(failure -> failure instanceof Failure.DeadlineExpired);
    }

    private static Optional<Failure> failure(SurveyedServer server) {
        return server.checks().stream().flatMap(check -> check.failure().stream()).findFirst();
    }

    private static String text(SurveyedServer server) {
        return failure(server).map(failure -> failure.code() + ", " + failure.message()).orElse("no answer");
    }

    private static Suspicion reason(SurveyedServer server, Harm harm) {
        Optional<IcmpOrigin> icmp =
                contacts(server, Transport.UDP).flatMap(contact -> contact.attempt().icmp().stream())
                        .filter(message -> !message.isSizeReport()).findFirst();
        Suspicion found = Suspicion.of(finding(server, icmp), Stage.SERVER_REACH, harm)
                .seenAs(new Observed(failure(server), List.of(), icmp));
        var evidence = new ArrayList<String>();
        evidence.add(server.server() + ": " + text(server));
        icmp.ifPresent(message -> evidence.add("ICMP " + message.numbers() + ", " + message.name() + ", from "
                + message.sender().map(sender -> sender.text()).orElse("nobody knows whom")));
        evidence.add(server.checks().stream().filter(check -> !check.isAnswered()).count()
                + (server.isAlive()
                        ? " questions by UDP, and no answer: by TCP there is one"
                        : " questions by UDP and TCP, and no answer"));
        return exclusions(found.because(evidence), icmp.isPresent());
    }

    private static Suspicion exclusions(Suspicion found, boolean told) {
        return switch (found.finding().code()) {
            case "resolver.timeout" -> found.not("resolver.port-closed", "no ICMP message came")
                    .not("resolver.local-firewall", "the packets left this host");
            case "resolver.port-closed" -> found.not("firewall.reject-icmp", told
                    ? "the message came from the server itself"
                    : "the refusal was the server's own");
            case "resolver.local-firewall" -> found.not("resolver.port-closed", "no packet left this host");
            default -> found;
        };
    }

    private static Finding finding(SurveyedServer server, Optional<IcmpOrigin> icmp) {
        boolean forbidden = server.checks().stream().flatMap(check -> check.failure().stream())
                .anyMatch(failure -> failure.code().equals("EPERM"));
        if (forbidden) {
            return Findings.of("resolver.local-firewall", Confidence.PROVEN).at("this host");
        }
        if (icmp.isPresent()) {
            return fromIcmp(server, icmp.get());
        }
        boolean refused = server.checks().stream().filter(check -> check.kind() != ServerCheck.Kind.TCP)
                .flatMap(check -> check.failure().stream())
                .anyMatch(failure -> failure.code().equals("ECONNREFUSED"));
        if (refused) {
            return Findings.of("resolver.port-closed", Confidence.LIKELY).at(server.server());
        }
        Optional<Finding> way = contacts(server, Transport.TCP)
                .flatMap(contact -> ConnectionCause.of(contact.attempt(), contact.around()).stream()).findFirst();
        boolean routed = way.filter(cause -> cause.code().startsWith("route.") || cause.code().startsWith("link.")
                || cause.code().startsWith("host.")).isPresent();
        return routed
                ? Findings.of("resolver.unreachable", Confidence.PROVEN)
                        .at(way.flatMap(Finding::where).orElse(server.server()))
                : Findings.of("resolver.timeout", Confidence.PROVEN).at(server.server());
    }

    private static Finding fromIcmp(SurveyedServer server, IcmpOrigin icmp) {
        boolean itself = icmp.sender().filter(sender -> sender.within("").equals(server.address().within("")))
                .isPresent();
        boolean portClosed = icmp.version() == 4 ? icmp.numbers().equals("3/3") : icmp.numbers().equals("1/4");
        return itself && portClosed
                ? Findings.of("resolver.port-closed", Confidence.PROVEN).at(server.server())
                : Findings.of("resolver.unreachable", Confidence.PROVEN)
                        .at(icmp.sender().map(sender -> sender.text()).orElse(server.server()));
    }

    private static Stream<Contact> contacts(SurveyedServer server, Transport transport) {
        return server.contacts().stream().filter(contact -> contact.attempt().goal().transport() == transport);
    }

    /** Whether anything came of a question. */
    static boolean isAnswered(SurveyedServer server, ServerCheck.Kind kind) {
        return server.check(kind).filter(ServerCheck::isAnswered).isPresent();
    }
}
