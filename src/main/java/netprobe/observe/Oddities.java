package netprobe.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Contact;
import netprobe.model.FamilyAnswer;
import netprobe.model.IpAddress;
import netprobe.model.PathReport;
import netprobe.model.ServerCheck;

/** Whether something is odd about what programs are told, so that servers have to be looked at closely. What is healthy is not made to wait for it. */
final class Oddities {

    /** Slower than any healthy resolver answers, and faster than the first retry of one that doesn't. */
    private static final Duration SLOW = Duration.ofMillis(900);

    private final Optional<PathReport> paths;
    private final List<ServerCheck> made;
    private final List<Contact> contacts;

    /**
     * @param paths what programs are told
     * @param made questions to servers that nobody can have answers for
     * @param contacts attempts to reach the target
     */
    Oddities(Optional<PathReport> paths, List<ServerCheck> made, List<Contact> contacts) {
        this.paths = paths;
        this.made = made;
        this.contacts = contacts;
    }

    /** What the hosts file answers is no name server's business. */
    boolean isAny() {
        boolean unreached = !contacts.isEmpty() && contacts.stream()
                .noneMatch(contact -> contact.attempt().outcome().isReached());
        boolean invented = made.stream().flatMap(check -> check.message().stream())
                .anyMatch(message -> !message.answer().isEmpty());
        boolean unanswered = made.stream().anyMatch(check -> !check.isAnswered());
        boolean byHosts = paths.filter(report -> !report.hosts().isEmpty()
                && report.path(Kind.SYSTEM).filter(system -> !system.order().isEmpty()).isPresent()).isPresent();
        return !byHosts && (unreached || invented || unanswered || paths.filter(this::isOdd).isPresent());
    }

    private boolean isOdd(PathReport report) {
        return report.path(Kind.SYSTEM).map(Oddities::isOdd).orElse(true)
                || report.servers().stream().anyMatch(Oddities::isOddServer) || disagree(report.servers())
                || report.paths().stream().anyMatch(path -> path.took().compareTo(SLOW) > 0)
                || report.path(Kind.JVM).filter(java -> java.order().isEmpty()).isPresent();
    }

    private static boolean isOdd(ComparedPath path) {
        return path.order().isEmpty() || path.took().compareTo(SLOW) > 0
                || path.order().stream().flatMap(text -> AddressText.ptonScoped(text).stream())
                        .anyMatch(IpAddress::isUnspecified);
    }

    private static boolean isOddServer(ComparedPath server) {
        return server.families().stream().anyMatch(answer -> answer.result() == FamilyAnswer.Result.FAILED)
                || server.order().isEmpty();
    }

    private static boolean disagree(List<ComparedPath> servers) {
        return servers.stream().anyMatch(server -> server.families().stream().anyMatch(
                answer -> servers.getFirst().in(answer.family()).filter(first -> !first.agreesWith(answer))
                        .isPresent()));
    }
}
