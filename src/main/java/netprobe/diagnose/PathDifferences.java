package netprobe.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.AddressText;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Confidence;
import netprobe.model.ConfigurationFile;
import netprobe.model.ConfigurationLine;
import netprobe.model.ConfigurationLine.Status;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer.Result;
import netprobe.model.Finding;
import netprobe.model.IpAddress;
import netprobe.model.PathDifference;
import netprobe.model.PathDifference.Effect;
import netprobe.model.PathReport;
import netprobe.tables.Findings;

/** Where the paths of a name part, family by family, and why. */
public final class PathDifferences {

    private PathDifferences() {}

    /** In the order: the C library against DNS, Java against the C library, server against server, and what is about both families. */
    public static List<PathDifference> of(PathReport report) {
        var differences = new ArrayList<PathDifference>();
        for (Family family : List.of(Family.INET, Family.INET6)) {
            new LibraryDifference(report, family).get().ifPresent(differences::add);
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
        boolean withoutIpv6 = family == Family.INET6 && java.get().result() != Result.FOUND;
        return Optional.of(new PathDifference(javaCause(report, withoutIpv6), family, List.of("jvm", "system"),
                Effect.ANSWER, List.of("jvm: " + java.get().text(), "system: " + system.get().text())));
    }

    private static Finding javaCause(PathReport report, boolean withoutIpv6) {
        if (AddressText.aton(report.asked()).isPresent()) {
            return Findings.of("input.ambiguous-ip", Confidence.PROVEN).at(report.asked());
        }
        if (report.java().containsKey("jdk.net.hosts.file")) {
            return Findings.of("jvm.hosts-file", Confidence.PROVEN).at(report.java().get("jdk.net.hosts.file"));
        }
        if (withoutIpv6) {
            boolean told = "true".equals(report.java().get("java.net.preferIPv4Stack"));
            return told
                    ? Findings.of("jvm.ipv4-only", Confidence.PROVEN).at("java.net.preferIPv4Stack")
                    : Findings.of("jvm.ipv4-only", Confidence.LIKELY);
        }
        return Findings.of("unknown.insufficient-evidence", Confidence.POSSIBLE);
    }

    /** Order within a family changes from query to query (RFC 1794): only which family comes when is a decision. */
    private static Optional<PathDifference> order(PathReport report) {
        List<String> system = report.path(Kind.SYSTEM).map(ComparedPath::order).orElse(List.of());
        List<String> java = report.path(Kind.JVM).map(ComparedPath::order).orElse(List.of());
        boolean same = Set.copyOf(system).equals(Set.copyOf(java));
        if (!same || families(system).equals(families(java))) {
            return Optional.empty();
        }
        Finding finding = acceptedLine(report, "gai.conf")
                .map(place -> Findings.of("config.gai.override", Confidence.LIKELY).at(place))
                .orElseGet(() -> Findings.of("jvm.address-order", Confidence.PROVEN));
        return Optional.of(new PathDifference(finding, Family.ANY, List.of("jvm", "system"), Effect.ORDER,
                List.of("jvm begins with " + java.getFirst(), "system begins with " + system.getFirst())));
    }

    private static List<Family> families(List<String> addresses) {
        return addresses.stream().flatMap(address -> AddressText.ptonScoped(address).stream()).map(IpAddress::family)
                .toList();
    }

    private static Optional<PathDifference> search(PathReport report) {
        boolean asTyped = withoutDot(report.asked()).equalsIgnoreCase(withoutDot(report.answered()));
        if (asTyped || report.asked().indexOf('.') < 0) {
            return Optional.empty();
        }
        String place = report.host().variables().stream().anyMatch(variable -> variable.name().equals("LOCALDOMAIN"))
                ? "LOCALDOMAIN"
                : searchLine(report);
        return Optional.of(new PathDifference(Findings.of("config.search.wrong-capture", Confidence.PROVEN).at(place),
                Family.ANY, List.of("system", "dns"), Effect.NAME, List.of("found as " + report.answered())));
    }

    private static String searchLine(PathReport report) {
        return lines(report, "resolv.conf").filter(line -> line.endsWith(" search") || line.endsWith(" domain"))
                .map(line -> line.substring(0, line.indexOf(' '))).reduce((_, last) -> last).orElse("the host's name");
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static Optional<String> acceptedLine(PathReport report, String file) {
        return lines(report, file).map(line -> line.substring(0, line.indexOf(' '))).findFirst();
    }

    /** The lines of a file that count: {@code PATH:LINE KEYWORD}. */
    static Stream<String> lines(PathReport report, String name) {
        return report.host().files().stream().filter(file -> file.path().endsWith("/" + name))
                .flatMap(PathDifferences::lines);
    }

    private static Stream<String> lines(ConfigurationFile file) {
        return file.lines().stream().filter(line -> line.status() == Status.ACCEPTED)
                .map(line -> file.path() + ":" + line.number() + " " + keyword(line));
    }

    private static String keyword(ConfigurationLine line) {
        return line.text().strip().split("[\\s:]", 2)[0];
    }
}
