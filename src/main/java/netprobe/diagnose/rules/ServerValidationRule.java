package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.model.Confidence;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.DnssecStatus;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer;
import netprobe.model.TraceStep.Conclusion;

/**
 * Servers that withhold what is genuine: their clock, their trust anchor, or what they hear is wrong, rather than the zone (rows S3, S10 and S11 of
 * the faults). All of them take everything for bogus, whatever the zone.
 */
final class ServerValidationRule implements Rule {

    private static final Set<Integer> OF_TIME = Set.of(7, 8);
    private static final Set<Integer> MISSING_SIGNATURES = Set.of(10);

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        for (SurveyedServer server : situation.configured()) {
            if (withholds(server)) {
                look(situation, server).ifPresent(suspicions::add);
            }
        }
        return suspicions;
    }

    /** Whether it fails, and answers as soon as it is told not to check. */
    private static boolean withholds(SurveyedServer server) {
        boolean fails = List.of(Kind.A, Kind.AAAA).stream().flatMap(kind -> server.check(kind).stream())
                .anyMatch(check -> check.rcode().filter("SERVFAIL"::equals).isPresent());
        boolean answers = server.check(Kind.UNCHECKED).flatMap(ServerCheck::rcode)
                .filter(rcode -> !rcode.equals("SERVFAIL") && !rcode.equals("REFUSED")).isPresent();
        return fails && answers;
    }

    private static Optional<Suspicion> look(Situation situation, SurveyedServer server) {
        if (situation.isBogus()) {
            return Optional.empty();
        }
        boolean zoneIsGood = situation.conclusions().flatMap(end -> verdict(end).stream())
                .anyMatch(status -> status == DnssecStatus.SECURE || status == DnssecStatus.INSECURE);
        boolean rootFails = server.check(Kind.ROOT).flatMap(ServerCheck::rcode).filter("SERVFAIL"::equals).isPresent();
        if (!zoneIsGood && !rootFails) {
            return Optional.empty();
        }
        List<ExtendedError> errors = server.checks().stream()
                .flatMap(check -> ServerAbilityRule.errors(check.message()).stream()).distinct().toList();
        boolean stripped = server.check(Kind.UNCHECKED).flatMap(ServerCheck::message)
                .filter(message -> !message.answer().isEmpty() && message.answer().stream()
                        .noneMatch(record -> record.type().equals("RRSIG")))
                .isPresent() && zoneIsSigned(situation);
        String code = ServerAnswerRule.has(errors, OF_TIME)
                ? "dnssec.clock-skew"
                : stripped || ServerAnswerRule.has(errors, MISSING_SIGNATURES)
                        ? "dnssec.forwarder-strips"
                        : "dnssec.trust-anchor";
        boolean sure = zoneIsGood && rootFails;
        return Optional.of(Suspicion
                .of(code, sure ? Confidence.PROVEN : Confidence.LIKELY, server.server(), Stage.SERVER, Harm.LOOKUP)
                .because(situation.lookupText(),
                        server.server() + ": SERVFAIL, and an answer when it is told not to check (CD)",
                        rootFails ? "it fails at the root's own records, too" : "it answers for the root",
                        zoneIsGood
                                ? "the zone's signatures are good, by this host's clock"
                                : "the zone was not reached")
                .seenAs(new Observed(situation.lookupFailure(), errors, Optional.empty()))
                .not("dnssec.sig-expired", "the zone's signatures are valid now"));
    }

    private static boolean zoneIsSigned(Situation situation) {
        return situation.conclusions().flatMap(end -> verdict(end).stream())
                .anyMatch(status -> status == DnssecStatus.SECURE);
    }

    private static Optional<DnssecStatus> verdict(Conclusion end) {
        return end.verdict().map(verdict -> verdict.status());
    }
}
