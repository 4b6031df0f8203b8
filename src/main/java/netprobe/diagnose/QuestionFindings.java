package netprobe.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.AnswerKind;
import netprobe.model.Confidence;
import netprobe.model.DnsTransport;
import netprobe.model.Finding;
import netprobe.model.ServerAnswer;
import netprobe.tables.Findings;

/** What is wrong with how a zone's servers answered the question itself. */
final class QuestionFindings {

    private QuestionFindings() {}

    static List<Finding> of(List<ServerAnswer> asked) {
        var findings = new ArrayList<Finding>();
        emptyNonTerminal(asked).ifPresent(findings::add);
        Places.finding("auth.no-tcp", Confidence.PROVEN, cutShort(asked)).ifPresent(findings::add);
        return findings;
    }

    /** Servers that send less than there is by datagram, and nothing by TCP. */
    private static List<String> cutShort(List<ServerAnswer> asked) {
        return asked.stream().filter(ServerAnswer::isCutShort)
                .filter(cut -> asked.stream().noneMatch(other -> other.transport() == DnsTransport.TCP
                        && other.address().equals(cut.address()) && other.question().equals(cut.question())
                        && other.kind().isMessage()))
                .map(Places::of).toList();
    }

    /** A name below which others exist does exist itself (RFC 8020), be it without records. */
    private static Optional<Finding> emptyNonTerminal(List<ServerAnswer> asked) {
        for (ServerAnswer denial : asked) {
            boolean denied = denial.kind() == AnswerKind.NXDOMAIN;
            String name = denial.question().name();
            if (denied && asked.stream().anyMatch(other -> other.kind().isFromTheZone()
                    && other.kind() != AnswerKind.NXDOMAIN && isBelow(other.question().name(), name))) {
                return Optional.of(Findings.of("auth.ent-nxdomain", Confidence.PROVEN)
                        .at(name + " by " + Places.of(denial)));
            }
        }
        return Optional.empty();
    }

    private static boolean isBelow(String name, String ancestor) {
        return name.length() > ancestor.length() && name.toLowerCase(java.util.Locale.ROOT)
                .endsWith("." + ancestor.toLowerCase(java.util.Locale.ROOT));
    }
}
