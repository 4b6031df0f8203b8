package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.Confidence;
import netprobe.model.Contact;
import netprobe.model.DnsMessage;
import netprobe.model.DnsReply;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Outcome;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer;
import netprobe.model.Transport;

/** What servers, or what is before them, do with some questions and not with others: rows T8 to T13 and T15 of the faults. */
final class ServerAbilityRule implements Rule {

    private static final Set<String> REFUSALS_OF_EDNS = Set.of("FORMERR", "NOTIMP", "BADVERS", "BADCOOKIE");

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        for (SurveyedServer server : situation.configured()) {
            strangers(situation, server).ifPresent(suspicions::add);
            if (server.isAlive() && !LossRule.isLossy(server)) {
                Stream.of(streams(situation, server), fragments(situation, server), extensions(situation, server),
                        types(situation, server), pairs(situation, server))
                        .forEach(each -> each.ifPresent(suspicions::add));
            }
        }
        return suspicions;
    }

    /** An answer that does not fit a datagram, and no stream to have it by. */
    private static Optional<Suspicion> streams(Situation situation, SurveyedServer server) {
        boolean cut = server.checks().stream().anyMatch(check -> isCut(check));
        boolean byTcp = ServerReachRule.isAnswered(server, Kind.TCP);
        if (!cut || byTcp || server.check(Kind.TCP).isEmpty()) {
            return Optional.empty();
        }
        Optional<Contact> contact = server.contacts().stream()
                .filter(each -> each.attempt().goal().transport() == Transport.TCP).findFirst();
        boolean silent = contact.filter(each -> each.attempt().outcome() == Outcome.TIMED_OUT).isPresent()
                || contact.isEmpty() && server.check(Kind.TCP).flatMap(ServerCheck::failure)
                        .filter(DeadlineExpired.class::isInstance).isPresent();
        String code = silent ? "resolver.tcp-blocked" : "resolver.tcp-refused";
        return Optional.of(Suspicion
                .of(code, Confidence.PROVEN, server.server(), Stage.SERVER_REACH, situation.harm(server))
                .because(situation.lookupText(), "the answer by UDP is cut short (TC)",
                        "by TCP: " + server.check(Kind.TCP).flatMap(ServerCheck::failure).map(Failure::code)
                                .orElse("no answer"))
                .seenAs(server.check(Kind.TCP).flatMap(ServerCheck::failure))
                .not(silent ? "resolver.tcp-refused" : "resolver.tcp-blocked",
                        silent ? "nothing came back" : "somebody refused at once")
                .not("resolver.timeout", "the server answers by UDP"));
    }

    private static boolean isCut(ServerCheck check) {
        return Situation.hasFlag(check, "tc") || check.reply().map(DnsReply::way)
                .filter(way -> way.truncated().isPresent()).isPresent();
    }

    /** Small answers pass, and large ones, which come in fragments, don't. */
    private static Optional<Suspicion> fragments(Situation situation, SurveyedServer server) {
        List<ServerCheck> lost = Stream.of(lost(server, Kind.SMALL_EDNS, Kind.LARGE_EDNS),
                lost(server, Kind.SMALL_ANSWER, Kind.LARGE_ANSWER)).flatMap(Optional::stream).toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Suspicion
                .of("path.fragments-dropped", Confidence.LIKELY, server.server(), Stage.SERVER_REACH,
                        situation.harm(server))
                .because("with room for 1232 bytes " + server.server() + " answers",
                        "with room for 4096 bytes nothing comes")
                .seenAs(lost.getFirst().failure())
                .not("server.edns-intolerant", "EDNS itself is answered")
                .not("resolver.timeout", "small questions are answered"));
    }

    /** Of the same question with more and with less room for the answer, that with more, where only the other is answered. */
    private static Optional<ServerCheck> lost(SurveyedServer server, Kind small, Kind large) {
        return server.check(large).filter(ServerAbilityRule::isSilent)
                .filter(_ -> ServerReachRule.isAnswered(server, small));
    }

    private static boolean isSilent(ServerCheck check) {
        return check.failure().filter(DeadlineExpired.class::isInstance).isPresent() && !check.isAnswered();
    }

    /** Without EDNS there is an answer, and with it, or with an option, there is none or an error. */
    private static Optional<Suspicion> extensions(Situation situation, SurveyedServer server) {
        boolean without = server.check(Kind.NO_EDNS).filter(Symptom::isTelling).isPresent();
        Optional<ServerCheck> first = Stream.of(Kind.SMALL_EDNS, Kind.UNKNOWN_OPTION, Kind.COOKIE)
                .flatMap(kind -> server.check(kind).stream()).filter(ServerAbilityRule::isRefused).findFirst();
        if (!without || first.isEmpty()) {
            return Optional.empty();
        }
        String what = switch (first.get().kind()) {
            case UNKNOWN_OPTION -> "with an option that it does not know: ";
            case COOKIE -> "with a cookie: ";
            default -> "with EDNS: ";
        };
        return Optional.of(Suspicion
                .of("server.edns-intolerant", Confidence.PROVEN, server.server(), Stage.SERVER, situation.harm(server))
                .because("without EDNS " + server.server() + " answers "
                        + server.check(Kind.NO_EDNS).flatMap(ServerCheck::rcode).orElse(""),
                        what + first.get().rcode().orElse("nothing comes"))
                .seenAs(first.get().failure())
                .not("path.fragments-dropped", "the answers are small"));
    }

    private static boolean isRefused(ServerCheck check) {
        return isSilent(check) || check.rcode().filter(REFUSALS_OF_EDNS::contains).isPresent();
    }

    /** One type is answered, and the other never, however it is asked for. */
    private static Optional<Suspicion> types(Situation situation, SurveyedServer server) {
        boolean ipv4 = isDropped(server, Kind.A, Kind.PAIRED_A, Kind.NO_EDNS, Kind.SMALL_EDNS);
        boolean ipv6 = isDropped(server, Kind.AAAA, Kind.PAIRED_AAAA);
        Kind kept = ipv6 ? Kind.A : Kind.AAAA;
        Kind lost = ipv6 ? Kind.AAAA : Kind.A;
        if (ipv4 == ipv6 || !ServerReachRule.isAnswered(server, kept)) {
            return Optional.empty();
        }
        return Optional.of(Suspicion
                .of("server.qtype-dropped", Confidence.PROVEN, server.server(), Stage.SERVER, situation.harm(server))
                .because(situation.lookupText(), "for " + kept + " " + server.server() + " answers",
                        "for " + lost + ", asked alone, nothing comes")
                .seenAs(server.check(lost).flatMap(ServerCheck::failure))
                .not("path.conntrack-race", "alone it is not answered either"));
    }

    /** Whether a type was asked for alone, and no question for it was answered. */
    private static boolean isDropped(SurveyedServer server, Kind alone, Kind... others) {
        return server.check(alone).filter(ServerAbilityRule::isSilent).isPresent()
                && Stream.of(others).noneMatch(kind -> ServerReachRule.isAnswered(server, kind));
    }

    /** Each alone is answered, and of two together one is lost. */
    private static Optional<Suspicion> pairs(Situation situation, SurveyedServer server) {
        boolean alone = ServerReachRule.isAnswered(server, Kind.A) && ServerReachRule.isAnswered(server, Kind.AAAA);
        List<ServerCheck> lost = Stream.of(Kind.PAIRED_A, Kind.PAIRED_AAAA)
                .flatMap(kind -> server.check(kind).stream()).filter(ServerAbilityRule::isSilent).toList();
        if (!alone || lost.isEmpty() || lost.size() == 2) {
            return Optional.empty();
        }
        return Optional.of(Suspicion
                .of("path.conntrack-race", Confidence.LIKELY, server.server(), Stage.SERVER_REACH,
                        situation.harm(server))
                .because(situation.lookupText(), "A and AAAA, each asked alone, are answered",
                        "sent together from one socket, one of them is lost")
                .seenAs(lost.getFirst().failure())
                .not("server.qtype-dropped", "each type alone is answered"));
    }

    /** What comes is no answer to what was asked. */
    private static Optional<Suspicion> strangers(Situation situation, SurveyedServer server) {
        List<ServerCheck> strange = server.checks().stream().filter(check -> !check.isAnswered())
                .filter(check -> check.reply().filter(reply -> !reply.way().ignored().isEmpty()).isPresent()).toList();
        if (strange.isEmpty()) {
            return Optional.empty();
        }
        var evidence = new ArrayList<>(List.of(situation.lookupText()));
        strange.getFirst().reply().ifPresent(reply -> reply.way().ignored().stream().limit(2)
                .forEach(message -> evidence.add("from " + message.from() + ": " + message.reason())));
        return Optional.of(Suspicion
                .of("resolver.mismatched-reply", Confidence.PROVEN, server.server(), Stage.INTERCEPTION,
                        situation.harm(server))
                .because(evidence).seenAs(strange.getFirst().failure())
                .not("resolver.timeout", "something did come, and was not the answer"));
    }

    /** The extended errors in a message. */
    static List<ExtendedError> errors(Optional<DnsMessage> message) {
        return message.flatMap(DnsMessage::edns).stream().flatMap(edns -> edns.options().stream())
                .flatMap(option -> option instanceof ExtendedError error
                        ? Stream.of(error)
                        : Stream.empty())
                .toList();
    }
}
