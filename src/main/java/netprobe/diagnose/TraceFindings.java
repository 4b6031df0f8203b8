package netprobe.diagnose;

import java.util.List;
import netprobe.model.DnssecStatus;
import netprobe.model.ExitStatus;
import netprobe.model.Finding;
import netprobe.model.TraceLink;
import netprobe.model.TraceStep;
import netprobe.model.TraceStep.Alias;
import netprobe.model.TraceStep.Conclusion;
import netprobe.model.TraceStep.Delegation;

/** What is wrong on the way from the root to an answer. */
public final class TraceFindings {

    private TraceFindings() {}

    /**
     * What is wrong with one step.
     *
     * @param before the steps before it
     */
    public static List<Finding> of(List<TraceStep> before, TraceStep step) {
        return switch (step) {
            case Delegation delegation -> DelegationFindings.of(delegation);
            case Alias alias -> QuestionFindings.of(alias.asked());
            case Conclusion conclusion -> ConclusionFindings.of(before, conclusion);
        };
    }

    /**
     * The status of a whole trace: bogus, else why there is no answer, else degraded when there is one and something on the way is wrong.
     *
     * @param steps all, the conclusion last
     * @param hasFindings whether something is wrong with any of them
     */
    public static ExitStatus status(List<TraceStep> steps, boolean hasFindings) {
        var conclusion = (Conclusion) steps.getLast();
        if (isBogus(steps, conclusion)) {
            return ExitStatus.BOGUS;
        }
        return conclusion.failure().map(ExitStatus::of).orElse(hasFindings ? ExitStatus.DEGRADED : ExitStatus.OK);
    }

    /** Only what was heard can be bogus. */
    private static boolean isBogus(List<TraceStep> steps, Conclusion conclusion) {
        boolean heard = switch (conclusion.ending()) {
            case ANSWER, NODATA, NXDOMAIN -> true;
            default -> false;
        };
        return heard && (isBogusLink(steps, conclusion.zone())
                || conclusion.verdict().filter(verdict -> verdict.status() == DnssecStatus.BOGUS).isPresent());
    }

    /** Whether the keys of a zone that was entered, or of one above it, don't hang together. */
    static boolean isBogusLink(List<TraceStep> steps, String zone) {
        return steps.stream().filter(Delegation.class::isInstance).map(Delegation.class::cast)
                .filter(step -> step.zone().equals(zone)).flatMap(step -> step.link().stream()).map(TraceLink::status)
                .anyMatch(DnssecStatus.BOGUS::equals);
    }
}
