package netprobe.diagnose;

import java.util.List;
import java.util.Optional;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Confidence;
import netprobe.model.FamilyAnswer;
import netprobe.model.Finding;
import netprobe.model.PathReport;
import netprobe.tables.Findings;

/** Whom a program has its answer from, where this host's servers don't agree. */
final class ServerSaying {

    private ServerSaying() {}

    /** The first of this host's servers that gives an answer which not all of them give. */
    static Optional<Finding> of(PathReport report, FamilyAnswer answer) {
        List<ComparedPath> servers =
                report.servers().stream().filter(path -> path.kind() == Kind.CONFIGURED).toList();
        List<ComparedPath> saying = servers.stream()
                .filter(path -> path.in(answer.family()).filter(answer::agreesWith).isPresent()).toList();
        return saying.isEmpty() || saying.size() == servers.size()
                ? Optional.empty()
                : Optional.of(Findings.of("resolver.inconsistent", Confidence.LIKELY).at(saying.getFirst().name()));
    }
}
