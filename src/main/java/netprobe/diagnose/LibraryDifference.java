package netprobe.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Confidence;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.FamilyAnswer.Result;
import netprobe.model.Finding;
import netprobe.model.LookupSource;
import netprobe.model.PathDifference;
import netprobe.model.PathDifference.Effect;
import netprobe.model.PathReport;
import netprobe.model.PathReport.HostsLines;
import netprobe.tables.Findings;

/** Why the C library says otherwise of a family than DNS does. */
final class LibraryDifference {

    /** These two are looked at by themselves. */
    private static final Set<String> KNOWN_SOURCES = Set.of("files", "dns");

    private final PathReport report;
    private final Family family;
    private final List<LookupSource> sources;

    LibraryDifference(PathReport report, Family family) {
        this.report = report;
        this.family = family;
        this.sources = report.host().settings().hostSources();
    }

    Optional<PathDifference> get() {
        var system = report.path(Kind.SYSTEM).flatMap(path -> path.in(family));
        var dns = report.path(Kind.DNS).flatMap(path -> path.in(family));
        if (system.isEmpty() || dns.isEmpty() || isLocal() || system.get().agreesWith(dns.get())) {
            return Optional.empty();
        }
        Finding cause = fromHosts(system.get()).or(() -> fromSources(system.get()))
                .or(() -> fromOptions(system.get(), dns.get())).or(() -> fromCache(system.get(), dns.get()))
                .orElseGet(() -> fromServers(system.get(), dns.get()));
        return Optional.of(new PathDifference(cause, family, List.of("system", "dns"), Effect.ANSWER,
                List.of("system: " + system.get().text(), "dns: " + dns.get().text())));
    }

    /** This host itself is nothing that DNS has to know (RFC 6761, section 6.3). */
    private boolean isLocal() {
        return report.asked().equalsIgnoreCase("localhost");
    }

    /** A line for one family ends the lookup for both. */
    private Optional<Finding> fromHosts(FamilyAnswer system) {
        boolean asked = sources.stream().anyMatch(source -> source.module().equals("files"));
        List<String> told =
                Optional.ofNullable(report.hosts().get(family)).map(HostsLines::addresses).orElse(List.of());
        boolean isTheirs = Set.copyOf(told).equals(Set.copyOf(system.addresses()));
        if (!asked || report.hosts().isEmpty() || !isTheirs) {
            return Optional.empty();
        }
        String lines = report.hosts().values().stream().flatMap(match -> match.lines().stream()).distinct().sorted()
                .map(String::valueOf).collect(Collectors.joining(","));
        String path = report.host().files().stream().filter(file -> file.path().endsWith("/hosts")).findFirst()
                .map(file -> file.path()).orElse("hosts");
        return Optional.of(Findings.of("config.hosts.override", Confidence.PROVEN).at(path + ":" + lines));
    }

    private Optional<Finding> fromSources(FamilyAnswer system) {
        if (system.result() == Result.FOUND) {
            return others();
        }
        if (!isHostName(report.asked())) {
            return Optional.of(Findings.of("input.invalid-name", Confidence.PROVEN).at(report.asked()));
        }
        int dns = sources.stream().map(LookupSource::module).toList().indexOf("dns");
        Optional<LookupSource> ending = sources.subList(0, Math.max(dns, 0)).stream()
                .filter(source -> source.endsWhenNotFound() && source.installed()).findFirst();
        if (ending.isPresent()) {
            return Optional.of(Findings.of("config.nss.early-return", Confidence.LIKELY)
                    .at(place() + ": " + ending.get().text()));
        }
        if (dns >= 0) {
            return others();
        }
        boolean missing = !sources.isEmpty() && sources.stream().noneMatch(LookupSource::installed);
        String code = missing ? "config.nss.module-missing" : "config.nss.no-dns";
        return others().or(() -> Optional.of(Findings.of(code, Confidence.PROVEN).at(place())));
    }

    /** Those that answer by themselves. */
    private Optional<Finding> others() {
        String modules = sources.stream().filter(LookupSource::installed).map(LookupSource::module)
                .filter(module -> !KNOWN_SOURCES.contains(module)).collect(Collectors.joining(", "));
        return modules.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Findings.of("config.nss.other-source", Confidence.LIKELY).at(place() + ": " + modules));
    }

    private String place() {
        return PathDifferences.lines(report, "nsswitch.conf").filter(line -> line.endsWith(" hosts"))
                .map(line -> line.substring(0, line.indexOf(' '))).reduce((_, last) -> last).orElse("nsswitch.conf");
    }

    private Optional<Finding> fromOptions(FamilyAnswer system, FamilyAnswer dns) {
        boolean untold = family == Family.INET6 && system.result() != Result.FOUND && dns.result() == Result.FOUND
                && report.host().settings().flags().contains("no-aaaa");
        return untold
                ? Optional.of(Findings.of("config.resolv.no-aaaa", Confidence.PROVEN).at("options"))
                : Optional.empty();
    }

    private Optional<Finding> fromCache(FamilyAnswer system, FamilyAnswer dns) {
        boolean caches = report.host().daemons().stream().anyMatch(daemon -> daemon.name().equals("nscd"));
        if (!caches || dns.result() == Result.FAILED) {
            return Optional.empty();
        }
        String code = system.result() == Result.FOUND ? "cache.stale-positive" : "cache.stale-negative";
        return Optional.of(Findings.of(code, Confidence.LIKELY).at("nscd"));
    }

    private static Finding fromServers(FamilyAnswer system, FamilyAnswer dns) {
        if (system.result() == Result.ABSENT && dns.result() == Result.FAILED) {
            Finding hidden = Findings.of("resolver.stub-hides-cause", Confidence.LIKELY);
            return dns.failure().flatMap(Failure::peer).map(hidden::at).orElse(hidden);
        }
        return system.result() == Result.FOUND && dns.result() == Result.FOUND
                ? Findings.of("resolver.inconsistent", Confidence.POSSIBLE)
                : Findings.of("unknown.insufficient-evidence", Confidence.POSSIBLE);
    }

    /** As res_hnok(3) has it. */
    private static boolean isHostName(String name) {
        return name.matches("[A-Za-z0-9_.][A-Za-z0-9_.-]*");
    }
}
