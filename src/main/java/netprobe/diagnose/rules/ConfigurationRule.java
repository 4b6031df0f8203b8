package netprobe.diagnose.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.diagnose.ConfigurationFindings;
import netprobe.diagnose.PathDifferences;
import netprobe.model.AddressText;
import netprobe.model.ComparedPath;
import netprobe.model.Finding;
import netprobe.model.IpAddress;
import netprobe.model.PathDifference;
import netprobe.model.PathReport;
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
        Finding found = better.flatMap(SurveyedServer::line).map(finding::at)
                .orElseGet(() -> placed(situation, finding));
        Suspicion plain = Suspicion.of(found, Stage.CONFIGURATION, harm(situation, finding));
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

    /** Of many lines that lead names nowhere, the one that has this name. */
    private static Finding placed(Situation situation, Finding finding) {
        Optional<Integer> line = situation.paths().stream().flatMap(paths -> paths.hosts().values().stream())
                .filter(_ -> finding.code().equals("config.hosts.sinkhole"))
                .filter(match -> match.addresses().stream().flatMap(text -> AddressText.pton(text).stream())
                        .anyMatch(IpAddress::isUnspecified))
                .flatMap(match -> match.lines().stream()).min(Integer::compareTo);
        Optional<String> file = finding.where().map(place -> place.substring(0, Math.max(0, place.indexOf(':'))));
        return line.isPresent() && file.isPresent() ? finding.at(file.get() + ":" + line.get()) : finding;
    }

    /** Programs begin with an address that can't be reached, where without the file they would begin with one that can. */
    private static Harm misordered(Situation situation) {
        List<String> usual = situation.paths().map(PathReport::builtInOrder).orElse(List.of());
        List<String> order = situation.system().map(ComparedPath::order).orElse(List.of());
        boolean harms = !usual.isEmpty() && !order.isEmpty() && !isReached(situation, order.getFirst())
                && isReached(situation, usual.getFirst());
        return harms ? Harm.DELAY : Harm.NONE;
    }

    private static boolean isReached(Situation situation, String address) {
        return situation.reached().stream()
                .anyMatch(contact -> contact.attempt().goal().address().text().equals(address));
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
            case "config.gai.override" -> misordered(situation);
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
