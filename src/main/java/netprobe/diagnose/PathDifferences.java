package netprobe.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.model.AddressText;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Confidence;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.FamilyAnswer.Result;
import netprobe.model.Finding;
import netprobe.model.IpAddress;
import netprobe.model.PathDifference;
import netprobe.model.PathDifference.Effect;
import netprobe.model.PathReport;
import netprobe.tables.Findings;

/** Where the paths of a name part, family by family, and why. */
public final class PathDifferences {

    private static final Set<String> SORTING = Set.of("label", "precedence", "scopev4");
    private static final Set<String> SEARCHING = Set.of("search", "domain");

    private PathDifferences() {}

    /** In the order: the C library against DNS, Java against the C library, server against server, and what is about both families. */
    public static List<PathDifference> of(PathReport report) {
        var differences = new ArrayList<PathDifference>();
        for (Family family : List.of(Family.INET, Family.INET6)) {
            LibraryDifference.of(report, family).ifPresent(differences::add);
            java(report, family).ifPresent(differences::add);
            differences.addAll(new ServerDifferences(report, family).get());
        }
        order(report).ifPresent(differences::add);
        search(report).ifPresent(differences::add);
        return List.copyOf(differences);
    }

    private static Optional<PathDifference> java(PathReport report, Family family) {
        var system = report.path(Kind.SYSTEM).flatMap(path -> path.in(family));
        var java = report.path(Kind.JVM).flatMap(path -> path.in(family));
        if (system.isEmpty() || java.isEmpty() || java.get().agreesWith(system.get())) {
            return Optional.empty();
        }
        return Optional
                .of(new PathDifference(javaCause(report, java.get(), system.get()), family, List.of("jvm", "system"),
                        Effect.ANSWER, List.of("jvm: " + java.get().text(), "system: " + system.get().text())));
    }

    private static Finding javaCause(PathReport report, FamilyAnswer java, FamilyAnswer system) {
        if (AddressText.aton(report.asked()).isPresent()) {
            return Findings.of("input.ambiguous-ip", Confidence.PROVEN).at(report.asked());
        }
        if (report.java().containsKey("jdk.net.hosts.file")) {
            return Findings.of("jvm.hosts-file", Confidence.PROVEN).at(report.java().get("jdk.net.hosts.file"));
        }
        boolean withoutIpv6 = java.family() == Family.INET6 && java.result() != Result.FOUND;
        if (withoutIpv6 && "true".equals(report.java().get("java.net.preferIPv4Stack"))) {
            return Findings.of("jvm.ipv4-only", Confidence.PROVEN).at("java.net.preferIPv4Stack");
        }
        return ServerSaying.of(report, java).orElseGet(() -> withoutIpv6 && system.result() == Result.FOUND
                ? Findings.of("jvm.ipv4-only", Confidence.LIKELY)
                : unexplained(java, system));
    }

    /** Two that ask the same servers one after the other may hear different things. */
    private static Finding unexplained(FamilyAnswer java, FamilyAnswer system) {
        boolean found = java.result() == Result.FOUND && system.result() == Result.FOUND;
        return Findings.of(found ? "resolver.inconsistent" : "unknown.insufficient-evidence", Confidence.POSSIBLE);
    }

    /** Order within a family changes from query to query (RFC 1794): only which family comes when is a decision. */
    private static Optional<PathDifference> order(PathReport report) {
        List<String> system = report.path(Kind.SYSTEM).map(ComparedPath::order).orElse(List.of());
        List<String> java = report.path(Kind.JVM).map(ComparedPath::order).orElse(List.of());
        boolean same = Set.copyOf(system).equals(Set.copyOf(java));
        if (!same || families(system).equals(families(java))) {
            return Optional.empty();
        }
        Finding finding = sortedByFile(report, system)
                .map(place -> Findings.of("config.gai.override", Confidence.PROVEN).at(place))
                .orElseGet(() -> Findings.of("jvm.address-order", Confidence.PROVEN));
        return Optional.of(new PathDifference(finding, Family.ANY, List.of("jvm", "system"), Effect.ORDER,
                List.of("jvm begins with " + java.getFirst(), "system begins with " + system.getFirst())));
    }

    /** The first line of gai.conf, where the C library's own tables would sort otherwise. */
    private static Optional<String> sortedByFile(PathReport report, List<String> system) {
        boolean decides =
                !report.builtInOrder().isEmpty() && !families(report.builtInOrder()).equals(families(system));
        return FileLine.of(report, "gai.conf").filter(line -> decides && line.is(SORTING)).map(FileLine::place)
                .findFirst();
    }

    private static List<Family> families(List<String> addresses) {
        return addresses.stream().flatMap(address -> AddressText.ptonScoped(address).stream()).map(IpAddress::family)
                .toList();
    }

    private static Optional<PathDifference> search(PathReport report) {
        boolean asTyped = withoutDot(report.asked()).equalsIgnoreCase(withoutDot(report.answered()));
        List<String> found = report.path(Kind.DNS).map(ComparedPath::order).orElse(List.of());
        if (asTyped || report.asked().indexOf('.') < 0 || found.isEmpty()) {
            return Optional.empty();
        }
        String place = report.host().variables().stream().anyMatch(variable -> variable.name().equals("LOCALDOMAIN"))
                ? "LOCALDOMAIN"
                : FileLine.of(report, "resolv.conf").filter(line -> line.is(SEARCHING)).map(FileLine::place)
                        .reduce((_, last) -> last).orElse("the host's name");
        List<String> system = report.path(Kind.SYSTEM).map(ComparedPath::order).orElse(List.of());
        List<String> captured =
                Set.copyOf(found).equals(Set.copyOf(system)) ? List.of("system", "dns") : List.of("dns");
        return Optional.of(new PathDifference(Findings.of("config.search.wrong-capture", Confidence.PROVEN).at(place),
                Family.ANY, captured, Effect.NAME, List.of("found as " + report.answered())));
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
