package netprobe.diagnose.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.diagnose.ConfigurationFindings;
import netprobe.diagnose.PathDifferences;
import netprobe.model.Finding;
import netprobe.model.PathDifference;
import netprobe.model.Report;
import netprobe.model.SurveyedServer;
import netprobe.model.SurveyedServer.Role;

/**
 * What is wrong with this host's configuration, and whether the target suffers from it: rows L of the faults. What decides is whether the name
 * would be found without it.
 */
final class ConfigurationRule implements Rule {

    /** Those that keep a lookup from ever coming to a name server. */
    private static final Set<String> SOURCES =
            Set.of("config.nss.no-dns", "config.nss.early-return", "config.nss.module-missing");

    @Override
    public List<Suspicion> look(Situation situation) {
        Report report = situation.report();
        return ConfigurationFindings.of(report.configuration()).stream()
                .map(finding -> suspicion(situation, finding)).toList();
    }

    private static Suspicion suspicion(Situation situation, Finding finding) {
        Optional<SurveyedServer> better = better(situation, finding);
        Finding placed = better.flatMap(SurveyedServer::line).map(finding::at).orElse(finding);
        Suspicion plain = Suspicion.of(placed, Stage.CONFIGURATION, harm(situation, finding));
        List<String> evidence = new java.util.ArrayList<>(List.of(situation.lookupText()));
        better.ifPresent(server -> evidence.add(server.server() + ", which it names, answers: "
                + Situation.few(Situation.addressesBy(server))));
        if (plain.harm() == Harm.LOOKUP && SOURCES.contains(finding.code())) {
            situation.configured().stream().filter(server -> !Situation.addressesBy(server).isEmpty()).findFirst()
                    .ifPresent(server -> evidence.add(server.server() + " answers: "
                            + Situation.few(Situation.addressesBy(server))));
        }
        return plain.because(evidence).seenAs(situation.lookupFailure());
    }

    private static Harm harm(Situation situation, Finding finding) {
        return switch (finding.code()) {
            case "config.nss.no-dns", "config.nss.early-return", "config.nss.module-missing" -> situation.lookupFails()
                    && knows(situation) ? Harm.LOOKUP : Harm.NONE;
            case "config.resolv.no-nameserver" -> serversFail(situation) ? Harm.LOOKUP : Harm.NONE;
            case "config.resolv.bad-line", "config.resolv.too-many-nameservers" -> serversFail(situation)
                    && better(situation, finding).isPresent() ? Harm.LOOKUP : Harm.NONE;
            case "config.hosts.no-localhost" -> situation.lookupFails()
                    && situation.name().filter("localhost"::equalsIgnoreCase).isPresent() ? Harm.LOOKUP : Harm.NONE;
            case "config.hosts.bad-line" -> namesTarget(situation, finding) ? misread(situation) : Harm.NONE;
            case "config.hosts.sinkhole" -> situation.addresses().stream().anyMatch(address -> address.isUnspecified())
                    ? Harm.MISLEADS
                    : Harm.NONE;
            case "config.env.override" -> overridden(situation, finding);
            case "config.search.amplification" -> amplifies(situation) ? Harm.DELAY : Harm.NONE;
            default -> Harm.NONE;
        };
    }

    /** The variable completes names, and one of its completions is what was found; or the name is found only without it. */
    private static Harm overridden(Situation situation, Finding finding) {
        boolean captures = situation.paths().stream().flatMap(paths -> PathDifferences.of(paths).stream())
                .map(PathDifference::finding).filter(each -> each.code().equals("config.search.wrong-capture"))
                .anyMatch(each -> each.where().equals(finding.where()));
        if (captures) {
            return Harm.MISLEADS;
        }
        return situation.lookupFails() && situation.isKnownToServers() ? Harm.LOOKUP : Harm.NONE;
    }

    /** The line was meant for the target: without it, the name is not found, or found elsewhere. */
    private static Harm misread(Situation situation) {
        return situation.lookupFails() ? Harm.LOOKUP : Harm.MISLEADS;
    }

    /** Whether servers could tell what the lookup fails of; where there is no name, whether they tell anything. */
    private static boolean knows(Situation situation) {
        return situation.name().isEmpty() ? situation.standing().hasUseful() : situation.isKnownToServers();
    }

    private static boolean serversFail(Situation situation) {
        return situation.lookupFails()
                && situation.configured().stream().noneMatch(server -> !Situation.addressesBy(server).isEmpty());
    }

    /** The server of a line without effect, where that server answers; of those behind three others, the first that does. */
    private static Optional<SurveyedServer> better(Situation situation, Finding finding) {
        boolean isOneOfMany = finding.code().equals("config.resolv.too-many-nameservers");
        return situation.report().in(Role.DISREGARDED).stream()
                .filter(server -> isOneOfMany || server.line().equals(finding.where()))
                .filter(server -> situation.name().isEmpty()
                        ? server.isAlive()
                        : !Situation.addressesBy(server).isEmpty())
                .findFirst();
    }

    private static boolean namesTarget(Situation situation, Finding finding) {
        String place = finding.where().orElse("");
        return situation.report().configuration().files().stream().anyMatch(file -> file.lines().stream()
                .filter(line -> place.equals(file.path() + ":" + line.number()))
                .anyMatch(line -> situation.name().filter(name -> hasWord(line.text(), name)).isPresent()));
    }

    private static boolean hasWord(String line, String name) {
        return List.of(line.strip().split("[\\s,;]+")).stream()
                .anyMatch(word -> word.equalsIgnoreCase(name) || word.equalsIgnoreCase(name + "."));
    }

    /** The search list costs more questions than the name itself. */
    private static boolean amplifies(Situation situation) {
        return situation.report().plan().filter(plan -> plan.scenarios().stream()
                .anyMatch(scenario -> scenario.names().size() > 1
                        && situation.name().filter(name -> !name.endsWith(".")).isPresent()))
                .isPresent() && situation.name().filter(name -> name.indexOf('.') >= 0).isPresent()
                && situation.report().configuration().settings().ndots() > 1;
    }
}
