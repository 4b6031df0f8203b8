package netprobe.diagnose.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.model.Confidence;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.DnssecStatus;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.SurveyedServer;
import netprobe.model.TraceStep.Conclusion;

/**
 * Servers that withhold what is genuine: their clock, their trust anchor, or what they hear is wrong, rather than the zone (rows S3, S10 and S11 of
 * the faults). All of them take everything for bogus, whatever the zone.
 */
final class ServerValidationRule implements Rule {

    private static final Set<Integer> OF_TIME = Set.of(7, 8);

    /** From DNSSEC Bogus to NSEC Missing (RFC 8914, sections 4.7 to 4.13). */
    private static final Set<Integer> OF_SIGNATURES = Set.of(6, 7, 8, 9, 10, 11, 12);
    private static final Set<Integer> MISSING_SIGNATURES = Set.of(10);

    @Override
    public List<Suspicion> look(Situation situation) {
        return situation.isBogus()
                ? List.of()
                : situation.configured().stream().map(ValidatorView::new).filter(ValidatorView::withholds)
                        .flatMap(view -> look(situation, view).stream()).toList();
    }

    private static Optional<Suspicion> look(Situation situation, ValidatorView view) {
        boolean zoneIsGood = has(situation, DnssecStatus.SECURE) || has(situation, DnssecStatus.INSECURE);
        SurveyedServer server = view.server();
        List<ExtendedError> errors = server.checks().stream()
                .flatMap(check -> ServerAbilityRule.errors(check.message()).stream()).distinct().toList();
        boolean stripped = view.isStripped() && has(situation, DnssecStatus.SECURE);
        if (!view.failsForRoot() && !(zoneIsGood && (stripped || ServerAnswerRule.has(errors, OF_SIGNATURES)))) {
            // one answer that failed may have come too late
            return Optional.empty();
        }
        Cause cause = cause(view, errors, stripped);
        boolean sure = cause.shown() && zoneIsGood && view.failsForRoot();
        return Optional.of(Suspicion
                .of(cause.code(), sure ? Confidence.PROVEN : Confidence.LIKELY, server.server(), Stage.SERVER,
                        Harm.LOOKUP)
                .because(situation.lookupText(),
                        server.server() + ": SERVFAIL, and an answer when it is told not to check (CD)",
                        view.failsForRoot() ? "it fails at the root's own records, too" : "it answers for the root",
                        cause.shownBy(),
                        zoneIsGood
                                ? "the zone's signatures are good, by this host's clock"
                                : "the zone was not reached")
                .seenAs(new Observed(Symptom.of(situation).failure(), errors, Optional.empty()))
                .not("dnssec.sig-expired", "the zone's signatures are valid now"));
    }

    /**
     * Which of the three it is.
     *
     * @param shown whether something shows it, rather than that nothing shows another
     */
    private record Cause(String code, boolean shown, String shownBy) {}

    private static Cause cause(ValidatorView view, List<ExtendedError> errors, boolean stripped) {
        if (ServerAnswerRule.has(errors, OF_TIME)) {
            return new Cause("dnssec.clock-skew", true, "it says that signatures are out of their time (EDE 7 or 8)");
        }
        if (stripped) {
            return new Cause("dnssec.forwarder-strips", true, "what it hears comes without signatures");
        }
        if (view.trustsRoot().isPresent()) {
            return view.trustsRoot().get()
                    ? new Cause("dnssec.clock-skew", true, "it trusts a key that signs the root's keys, and nothing "
                            + "but its clock is left to make them invalid")
                    : new Cause("dnssec.trust-anchor", true, "it trusts other keys than those that sign the root's");
        }
        return ServerAnswerRule.has(errors, MISSING_SIGNATURES)
                ? new Cause("dnssec.forwarder-strips", true, "it says that signatures are missing (EDE 10)")
                : new Cause("dnssec.trust-anchor", false, "it does not say whose keys it trusts");
    }

    private static boolean has(Situation situation, DnssecStatus status) {
        return situation.conclusions().flatMap(end -> verdict(end).stream()).anyMatch(status::equals);
    }

    private static Optional<DnssecStatus> verdict(Conclusion end) {
        return end.verdict().map(verdict -> verdict.status());
    }
}
