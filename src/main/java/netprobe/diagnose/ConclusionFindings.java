package netprobe.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.AnswerKind;
import netprobe.model.Confidence;
import netprobe.model.Finding;
import netprobe.model.ServerAnswer;
import netprobe.model.TraceStep;
import netprobe.model.TraceStep.Alias;
import netprobe.model.TraceStep.Conclusion;
import netprobe.tables.Findings;

/** What is wrong where the way ends. */
final class ConclusionFindings {

    private ConclusionFindings() {}

    static List<Finding> of(List<TraceStep> before, Conclusion step) {
        var findings = new ArrayList<>(QuestionFindings.of(step.asked()));
        ending(before, step).ifPresent(findings::add);
        Places.finding("server.query-failed", Confidence.PROVEN, failed(step.asked())).ifPresent(findings::add);
        if (!TraceFindings.isBogusLink(before, step.zone())) {
            step.verdict().flatMap(verdict -> verdict.reason()
                    .flatMap(reason -> KeyFindings.of(verdict.status(), reason, false)))
                    .filter(finding -> before.stream().noneMatch(earlier -> tells(earlier, finding)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** Whether the way into a zone showed the same already. */
    private static boolean tells(TraceStep step, Finding finding) {
        return step instanceof TraceStep.Delegation delegation
                && delegation.link().filter(link -> KeyFindings.of(delegation.zone(), link).contains(finding))
                        .isPresent();
    }

    private static Optional<Finding> ending(List<TraceStep> before, Conclusion step) {
        boolean dangling = before.stream()
                .anyMatch(earlier -> earlier instanceof Alias alias && alias.target().equals(step.sought()));
        return switch (step.ending()) {
            case NXDOMAIN -> Optional.of(at(dangling ? "data.cname-dangling" : "auth.nxdomain", step.sought()));
            case NODATA -> Optional.of(at("auth.nodata", step.sought() + " " + step.type()));
            case ALIAS_LOOP -> Optional.of(at("data.cname-loop", step.sought()));
            case ALIAS_CHAIN -> Optional.of(at("data.cname-chain", step.sought()));
            case TOO_MUCH_WORK -> Optional.of(at("delegation.too-much-work", step.queries() + " queries"));
            case ANSWER, NO_ANSWER, NO_SERVER, DEADLINE -> Optional.empty();
        };
    }

    private static Finding at(String code, String place) {
        return Findings.of(code, Confidence.PROVEN).at(place);
    }

    /** Servers that have the zone, or they would not be asked, and fail at this question. */
    private static List<String> failed(List<ServerAnswer> asked) {
        return asked.stream().filter(answer -> isFailure(answer.kind())
                && asked.stream().noneMatch(other -> other.address().equals(answer.address())
                        && other.question().equals(answer.question()) && other.kind().isFromTheZone()))
                .map(answer -> Places.of(answer) + " "
                        + answer.rcode().orElse(answer.kind() == AnswerKind.SILENT ? "silent" : answer.kind().label()))
                .toList();
    }

    private static boolean isFailure(AnswerKind kind) {
        return switch (kind) {
            case ERROR, MALFORMED, SILENT, UNREACHABLE -> true;
            default -> kind.isLame();
        };
    }
}
