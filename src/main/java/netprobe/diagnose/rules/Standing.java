package netprobe.diagnose.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.ExitStatus;
import netprobe.model.LookupSource;
import netprobe.model.Report;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer;

/**
 * What becomes of a lookup by each of the servers of resolv.conf: the C library goes from one to the next until one gives an answer, so that a
 * fault of a server that it never comes to does no harm.
 */
final class Standing {

    private static final Set<String> SOURCES = Set.of("dns", "resolve");

    private final List<SurveyedServer> servers;
    private final boolean rotates;
    private final boolean asksServers;

    Standing(Report report) {
        this.servers = report.configured();
        this.rotates = report.configuration().settings().flags().contains("rotate");
        this.asksServers = report.configuration().settings().hostSources().stream().map(LookupSource::module)
                .anyMatch(SOURCES::contains);
    }

    /** Whether no name at all can be looked up: no source asks servers, or none of them is of use. */
    boolean isHopeless() {
        return !asksServers || !servers.isEmpty() && servers.stream().allMatch(Standing::isUnable);
    }

    /** Whether some server is of use. */
    boolean hasUseful() {
        return servers.stream().anyMatch(server -> !isUnable(server));
    }

    /** Whether a lookup comes to this server. */
    boolean isAsked(SurveyedServer server) {
        int place = servers.indexOf(server);
        return rotates || servers.subList(0, Math.max(place, 0)).stream().allMatch(Standing::isPassedOver);
    }

    /** Whether it can be this server alone that lookups fail of: others that are as unable don't make it better. */
    boolean canFail(SurveyedServer server) {
        return isAsked(server) && (!isUnable(server) || servers.stream().allMatch(Standing::isUnable));
    }

    /** Whether the C library goes on to the next server: what this one says is no answer. */
    private static boolean isPassedOver(SurveyedServer server) {
        List<ServerCheck> checks = questions(server);
        return !checks.isEmpty() && checks.stream().allMatch(check -> isNothing(check) || check.failure()
                .filter(failure -> ExitStatus.of(failure) != ExitStatus.NOT_FOUND).isPresent());
    }

    /** Whether it is passed over, and not because of what others told it. */
    static boolean isUnable(SurveyedServer server) {
        return isPassedOver(server) && questions(server).stream()
                .noneMatch(check -> check.rcode().filter("SERVFAIL"::equals).isPresent());
    }

    /** Neither records nor the will to look for any: the C library takes it for an error (glibc, res_send.c). */
    static boolean isNothing(ServerCheck check) {
        return check.rcode().filter("NOERROR"::equals).isPresent()
                && check.message().filter(message -> message.answer().isEmpty()).isPresent()
                && !Situation.hasFlag(check, "ra") && !Situation.hasFlag(check, "aa");
    }

    /** The questions that a program puts; where there is no name, any. */
    private static List<ServerCheck> questions(SurveyedServer server) {
        List<ServerCheck> programs = checks(server, Kind.A, Kind.AAAA);
        return programs.isEmpty() ? checks(server, Kind.ROOT, Kind.RANDOM_NAME, Kind.RANDOM_TOP) : programs;
    }

    private static List<ServerCheck> checks(SurveyedServer server, Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> server.check(kind).stream()).toList();
    }
}
