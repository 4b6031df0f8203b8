package netprobe.diagnose.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.Diagnosed.RuledOut;
import netprobe.model.DnssecStatus;
import netprobe.model.PathReport;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer;
import netprobe.model.TraceStep.Ending;

/** What can be excluded where no rule knows the cause: the usual suspects that were looked at and are innocent. */
public final class Exclusions {

    private final Situation situation;

    private Exclusions(Situation situation) {
        this.situation = situation;
    }

    /** Each with what shows it. */
    public static List<RuledOut> of(Situation situation) {
        var exclusions = new Exclusions(situation);
        return Stream.of(exclusions.silence(), exclusions.hosts(), exclusions.invention(), exclusions.absence(),
                exclusions.forgery(), exclusions.firewall()).flatMap(Optional::stream).toList();
    }

    private Optional<RuledOut> silence() {
        List<SurveyedServer> servers = situation.configured();
        return excluded(!servers.isEmpty() && servers.stream().allMatch(SurveyedServer::isAlive), "resolver.timeout",
                "every name server of this host answers");
    }

    private Optional<RuledOut> hosts() {
        return excluded(situation.paths().map(PathReport::hosts).filter(lines -> lines.isEmpty()).isPresent(),
                "config.hosts.override", "the hosts file does not have the name");
    }

    private Optional<RuledOut> invention() {
        List<ServerCheck> random = situation.configured().stream().flatMap(server -> server.checks().stream())
                .filter(check -> check.kind() == Kind.RANDOM_SIBLING || check.kind() == Kind.RANDOM_NAME)
                .filter(ServerCheck::isAnswered).toList();
        return excluded(!random.isEmpty()
                && random.stream().allMatch(check -> Situation.addressesIn(check).isEmpty()),
                "resolver.nxdomain-rewrite", "names that nobody has get no addresses");
    }

    private Optional<RuledOut> absence() {
        return excluded(situation.conclusions().anyMatch(end -> end.ending() == Ending.ANSWER), "auth.nxdomain",
                "the zone has the name");
    }

    private Optional<RuledOut> forgery() {
        return excluded(situation.conclusions().flatMap(end -> end.verdict().stream())
                .anyMatch(verdict -> verdict.status() == DnssecStatus.SECURE), "dnssec.bogus",
                "the zone's signatures hold");
    }

    private Optional<RuledOut> firewall() {
        return excluded(!situation.reached().isEmpty(), "firewall.drop", "connections are made");
    }

    private static Optional<RuledOut> excluded(boolean innocent, String code, String reason) {
        return innocent ? Optional.of(new RuledOut(code, reason)) : Optional.empty();
    }
}
