package netprobe.diagnose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String NO_AAAA = "no-aaaa";

    private final PathReport report;
    private final FamilyAnswer system;
    private final FamilyAnswer dns;
    private final List<LookupSource> sources;
    private final List<String> modules;

    private LibraryDifference(PathReport report, FamilyAnswer system, FamilyAnswer dns) {
        this.report = report;
        this.system = system;
        this.dns = dns;
        this.sources = report.host().settings().hostSources();
        this.modules = sources.stream().map(LookupSource::module).toList();
    }

    /** None where both say the same, and of this host itself. */
    static Optional<PathDifference> of(PathReport report, Family family) {
        var system = report.path(Kind.SYSTEM).flatMap(path -> path.in(family));
        var dns = report.path(Kind.DNS).flatMap(path -> path.in(family));
        boolean same = system.isEmpty() || dns.isEmpty() || system.get().agreesWith(dns.get());
        if (isThisHost(report.asked())) {
            return Optional.empty();
        }
        if (same) {
            return system.flatMap(answer -> withheld(report, answer));
        }
        if (failsForOtherFamily(report, system.get(), dns.get())) {
            return Optional.empty();
        }
        Finding cause = new LibraryDifference(report, system.get(), dns.get()).cause();
        return Optional.of(new PathDifference(cause, family, List.of("system", "dns"), Effect.ANSWER,
                List.of("system: " + system.get().text(), "dns: " + dns.get().text())));
    }

    /** netprobe's own resolver obeys {@code no-aaaa} as the C library does; that there is something, servers that are asked alone tell. */
    private static Optional<PathDifference> withheld(PathReport report, FamilyAnswer system) {
        boolean forbidden = report.hosts().isEmpty() && isUnaskedFor(report, system);
        return report.servers().stream().filter(_ -> forbidden)
                .filter(server -> server.in(Family.INET6).filter(answer -> answer.result() == Result.FOUND).isPresent())
                .findFirst()
                .map(server -> new PathDifference(forbidding(report), Family.INET6, List.of("system", server.name()),
                        Effect.ANSWER, List.of("system: " + system.text(),
                                server.name() + ": " + server.in(Family.INET6).orElseThrow().text())));
    }

    private static boolean isUnaskedFor(PathReport report, FamilyAnswer system) {
        return system.family() == Family.INET6 && system.result() != Result.FOUND
                && report.host().settings().flags().contains(NO_AAAA);
    }

    private static Finding forbidding(PathReport report) {
        String place = FileLine.of(report, "resolv.conf").filter(line -> line.words().contains(NO_AAAA))
                .map(FileLine::place).findFirst().orElse("RES_OPTIONS");
        return Findings.of("config.resolv.no-aaaa", Confidence.PROVEN).at(place);
    }

    /** Whether a name is nothing that DNS has to know (RFC 6761, section 6.3). */
    static boolean isThisHost(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return bare.equals("localhost") || bare.endsWith(".localhost");
    }

    /** The C library was asked for both families at once, and fails for both: where DNS has nothing in one, that is about the other. */
    private static boolean failsForOtherFamily(PathReport report, FamilyAnswer system, FamilyAnswer dns) {
        return system.result() == Result.FAILED && dns.result() == Result.ABSENT && report.path(Kind.DNS).stream()
                .flatMap(path -> path.families().stream()).anyMatch(answer -> answer.result() != Result.ABSENT);
    }

    private Finding cause() {
        return Stream
                .<Supplier<Optional<Finding>>>of(this::fromHosts, this::fromName, this::fromSources, this::fromOptions,
                        this::fromServers, this::fromOthers, this::fromCache)
                .flatMap(rule -> rule.get().stream()).findFirst().orElseGet(this::unexplained);
    }

    /** A line for one family ends the lookup for both. */
    private Optional<Finding> fromHosts() {
        List<String> told = Optional.ofNullable(report.hosts().get(system.family())).map(HostsLines::addresses)
                .orElse(List.of());
        boolean isTheirs = Set.copyOf(told).equals(Set.copyOf(system.addresses()));
        int files = modules.indexOf("files");
        if (files < 0 || report.hosts().isEmpty() || !isTheirs) {
            return Optional.empty();
        }
        int dnsAt = modules.indexOf("dns");
        return Optional.of(dnsAt < 0 || files < dnsAt
                ? Findings.of("config.hosts.override", Confidence.PROVEN).at(hostsLines())
                : Findings.of("config.nss.other-source", Confidence.PROVEN)
                        .at(place() + ": files, " + hostsLines()));
    }

    private String hostsLines() {
        String lines = report.hosts().values().stream().flatMap(match -> match.lines().stream()).distinct().sorted()
                .map(String::valueOf).collect(Collectors.joining(","));
        return report.host().files().stream().filter(file -> file.path().endsWith("/hosts")).findFirst()
                .map(file -> file.path()).orElse("hosts") + ":" + lines;
    }

    /** As res_hnok(3) has it. */
    private Optional<Finding> fromName() {
        boolean isHostName = report.asked().matches("[A-Za-z0-9_.][A-Za-z0-9_.-]*");
        return system.result() == Result.FOUND || isHostName
                ? Optional.empty()
                : Optional.of(Findings.of("input.invalid-name", Confidence.PROVEN).at(report.asked()));
    }

    /** Where the lookup ends before DNS is asked. */
    private Optional<Finding> fromSources() {
        if (system.result() == Result.FOUND) {
            return Optional.empty();
        }
        int dnsAt = modules.indexOf("dns");
        Optional<LookupSource> ending = sources.subList(0, Math.max(dnsAt, 0)).stream()
                .filter(source -> source.endsWhenNotFound() && source.installed() && isAskedFor(source)).findFirst();
        if (ending.isPresent()) {
            return Optional.of(Findings.of("config.nss.early-return", Confidence.LIKELY)
                    .at(place() + ": " + ending.get().text()));
        }
        if (dnsAt >= 0) {
            return Optional.empty();
        }
        boolean missing = !sources.isEmpty() && sources.stream().noneMatch(LookupSource::installed);
        String code = missing ? "config.nss.module-missing" : "config.nss.no-dns";
        return fromOthers().or(() -> Optional.of(Findings.of(code, Confidence.PROVEN).at(place())));
    }

    /** The minimal modules of multicast DNS know of nothing but {@code .local}, and don't end the lookup of any other name. */
    private boolean isAskedFor(LookupSource source) {
        boolean isMinimal = source.module().startsWith("mdns") && source.module().endsWith("_minimal");
        return !isMinimal || report.asked().toLowerCase(Locale.ROOT).matches(".*\\.local\\.?");
    }

    private Optional<Finding> fromOptions() {
        return dns.result() == Result.FOUND && isUnaskedFor(report, system)
                ? Optional.of(forbidding(report))
                : Optional.empty();
    }

    /** One server says what the C library does, while others don't. */
    private Optional<Finding> fromServers() {
        boolean decided = system.result() != Result.FAILED && dns.result() != Result.FAILED;
        return decided ? ServerSaying.of(report, system) : Optional.empty();
    }

    /** Those that answer by themselves; what DNS answers ends the lookup before those behind it. */
    private Optional<Finding> fromOthers() {
        int dnsAt = modules.indexOf("dns");
        int end = dnsAt >= 0 && dns.result() == Result.FOUND ? dnsAt : sources.size();
        String others = sources.subList(0, end).stream().filter(LookupSource::installed).map(LookupSource::module)
                .filter(module -> !KNOWN_SOURCES.contains(module)).collect(Collectors.joining(", "));
        boolean silent = others.isEmpty() || dnsAt >= 0 && system.result() != Result.FOUND;
        return silent
                ? Optional.empty()
                : Optional.of(Findings.of("config.nss.other-source", Confidence.LIKELY).at(place() + ": " + others));
    }

    private String place() {
        return FileLine.of(report, "nsswitch.conf").filter(line -> line.is(Set.of("hosts"))).map(FileLine::place)
                .reduce((_, last) -> last).orElse("nsswitch.conf");
    }

    private Optional<Finding> fromCache() {
        boolean caches = report.host().daemons().stream().anyMatch(daemon -> daemon.name().equals("nscd"));
        if (!caches || dns.result() == Result.FAILED) {
            return Optional.empty();
        }
        String code = system.result() == Result.FOUND ? "cache.stale-positive" : "cache.stale-negative";
        return Optional.of(Findings.of(code, Confidence.LIKELY).at("nscd"));
    }

    private Finding unexplained() {
        if (system.result() == Result.ABSENT && dns.result() == Result.FAILED) {
            Finding hidden = Findings.of("resolver.stub-hides-cause", Confidence.LIKELY);
            return dns.failure().flatMap(Failure::peer).map(hidden::at).orElse(hidden);
        }
        return system.result() == Result.FOUND && dns.result() == Result.FOUND
                ? Findings.of("resolver.inconsistent", Confidence.POSSIBLE)
                : Findings.of("unknown.insufficient-evidence", Confidence.POSSIBLE);
    }
}
