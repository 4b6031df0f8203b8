package netprobe.diagnose.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.Confidence;
import netprobe.model.DnsReply;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Outcome;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer;
import netprobe.model.Transport;

/** What becomes of the same question, put again and again: row T16 of the faults. */
final class LossRule implements Rule {

    /** One may be lost on any path. */
    private static final int FEW = 2;

    /** No way on earth takes as long (a geostationary satellite's takes 600 ms, and it is in space). */
    private static final Duration LATE = Duration.ofMillis(650);

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        for (SurveyedServer server : situation.configured()) {
            loss(situation, server).or(() -> latency(situation, server)).ifPresent(suspicions::add);
        }
        return suspicions;
    }

    /** Whether some of the same questions get an answer, and others don't. */
    static boolean isLossy(SurveyedServer server) {
        List<ServerCheck> all = server.all(Kind.REPEATED);
        return lost(all) >= FEW && answered(all).size() >= FEW;
    }

    private static long lost(List<ServerCheck> checks) {
        return checks.stream().filter(check -> !check.isAnswered())
                .filter(check -> check.failure().filter(DeadlineExpired.class::isInstance).isPresent()).count();
    }

    private static List<ServerCheck> answered(List<ServerCheck> checks) {
        return checks.stream().filter(ServerCheck::isAnswered).toList();
    }

    private static Optional<Suspicion> loss(Situation situation, SurveyedServer server) {
        List<ServerCheck> all = server.all(Kind.REPEATED);
        if (!isLossy(server)) {
            return Optional.empty();
        }
        Optional<Failure> failure = all.stream().flatMap(check -> check.failure().stream()).findFirst();
        return Optional.of(Suspicion
                .of("path.loss", Confidence.LIKELY, server.server(), Stage.SERVER_REACH, harm(situation))
                .because(situation.lookupText(), "of " + all.size() + " equal questions to " + server.server() + " "
                        + lost(all) + " are not answered")
                .seenAs(failure)
                .not("resolver.timeout", "it answers the others")
                .not("server.qtype-dropped", "all of them are for the same type"));
    }

    private static Optional<Suspicion> latency(Situation situation, SurveyedServer server) {
        List<Duration> times = answered(server.all(Kind.REPEATED)).stream().flatMap(check -> check.reply().stream())
                .map(DnsReply::way).map(way -> way.answerTime()).sorted().toList();
        if (times.size() < FEW || times.getFirst().compareTo(LATE) < 0) {
            return Optional.empty();
        }
        var evidence = new ArrayList<>(List.of(situation.lookupText(),
                times.size() + " equal questions to " + server.server() + " are answered after "
                        + Situation.milliseconds(times.getFirst()) + " to "
                        + Situation.milliseconds(times.getLast())));
        server.contacts().stream().map(contact -> contact.attempt())
                .filter(attempt -> attempt.goal().transport() == Transport.TCP
                        && attempt.outcome() == Outcome.CONNECTED)
                .findFirst().ifPresent(attempt -> evidence.add("a TCP connection to it is made after "
                        + Situation.milliseconds(attempt.took())));
        return Optional.of(Suspicion
                .of("path.latency", Confidence.LIKELY, server.server(), Stage.SERVER_REACH,
                        tooLate(situation, times.getFirst()))
                .because(evidence)
                .not("path.loss", "every question is answered")
                .not("resolver.timeout", "every question is answered"));
    }

    /** A lookup fails of what comes after the C library's patience, and not of what comes before. */
    private static Harm tooLate(Situation situation, Duration soonest) {
        boolean late = soonest.toSeconds() >= situation.report().configuration().settings().timeout();
        return situation.lookupFails() && !late ? Harm.OTHERS : harm(situation);
    }

    private static Harm harm(Situation situation) {
        return situation.lookupFails() ? Harm.LOOKUP : situation.isSlow() ? Harm.DELAY : Harm.OTHERS;
    }
}
