package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.model.Confidence;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer;
import netprobe.model.SurveyedServer.Role;

/** Who answers for names that nobody has: rows T18, T19 and D4 of the faults. */
final class InventedAnswerRule implements Rule {

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        interception(situation).ifPresent(suspicions::add);
        for (SurveyedServer server : situation.configured()) {
            rewriting(situation, server).or(() -> wildcard(situation, server)).ifPresent(suspicions::add);
        }
        return suspicions;
    }

    /** Nobody is at that address. */
    private static Optional<Suspicion> interception(Situation situation) {
        return situation.report().in(Role.NOBODY).stream().filter(SurveyedServer::isAlive).findFirst()
                .map(nobody -> Suspicion
                        .of("path.dns-interception", Confidence.PROVEN, nobody.server(), Stage.INTERCEPTION,
                                situation.lookupFails() ? Harm.LOOKUP : Harm.OTHERS)
                        .because("a question to " + nobody.server() + ", which nobody has, is answered: "
                                + ServerAnswerRule.text(nobody.checks().getFirst()))
                        .not("resolver.nxdomain-rewrite", "it is not the configured server that answers"));
    }

    private static Optional<Suspicion> rewriting(Situation situation, SurveyedServer server) {
        List<String> impossible = addresses(server, Kind.RANDOM_NAME);
        List<String> invented = impossible.isEmpty() ? addresses(server, Kind.RANDOM_TOP) : impossible;
        if (invented.isEmpty()) {
            return Optional.empty();
        }
        boolean misleads = Situation.addressesBy(server).stream().anyMatch(invented::contains);
        return Optional.of(Suspicion
                .of("resolver.nxdomain-rewrite", Confidence.PROVEN, server.server(), Stage.INTERCEPTION,
                        misleads ? ServerAnswerRule.misleading(situation, server) : situation.harm(server))
                .because((impossible.isEmpty()
                        ? "a random name in a random top-level domain: "
                        : "a random name in invalid., which can't exist: ") + String.join(", ", invented),
                        "the target: " + Situation.few(Situation.addressesBy(server)))
                .not("data.wildcard-match", impossible.isEmpty()
                        ? "no zone has that name"
                        : "no zone has names in invalid. (RFC 6761)"));
    }

    /** A sibling that nobody has leads to the same. */
    private static Optional<Suspicion> wildcard(Situation situation, SurveyedServer server) {
        Set<String> sibling = Set.copyOf(addresses(server, Kind.RANDOM_SIBLING));
        Set<String> target = Set.copyOf(addresses(server, Kind.A));
        if (sibling.isEmpty() || !sibling.equals(target) || situation.isCaptured()) {
            return Optional.empty();
        }
        return Optional.of(Suspicion
                .of("data.wildcard-match", Confidence.LIKELY, situation.name().orElse(""), Stage.ZONE,
                        ServerAnswerRule.misleading(situation, server))
                .because("a random name beside it: " + String.join(", ", sibling),
                        "the target: " + String.join(", ", target))
                .not("resolver.nxdomain-rewrite", "a random name in invalid. does not exist"));
    }

    private static List<String> addresses(SurveyedServer server, Kind kind) {
        return server.check(kind).map(Situation::addressesIn).orElse(List.of());
    }

    /** Whether a check was made and led to nothing. */
    static boolean isEmpty(Optional<ServerCheck> check) {
        return check.filter(each -> Situation.addressesIn(each).isEmpty()).isPresent();
    }
}
