package netprobe.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.AddressText;
import netprobe.model.Confidence;
import netprobe.model.ConfigurationFile;
import netprobe.model.ConfigurationLine;
import netprobe.model.ConfigurationLine.Status;
import netprobe.model.ConfiguredServer;
import netprobe.model.Finding;
import netprobe.model.LookupSource;
import netprobe.model.ResolverConfiguration;
import netprobe.tables.Findings;

/** What is wrong with a host's configuration of name resolution, or would surprise who reads it: rows L of the faults. */
public final class ConfigurationFindings {

    private static final String RESOLV_CONF = "resolv.conf";
    private static final String HOSTS = "hosts";

    /** Variables by which one shell or service differs from the rest of the host. */
    private static final Set<String> OVERRIDING = Set.of("RES_OPTIONS", "LOCALDOMAIN", "HOSTALIASES");

    /** They answer for it by themselves. */
    private static final Set<String> LOCALHOST_SOURCES = Set.of("myhostname", "resolve");

    /** So many names for one that was typed, and each is asked of every server for each family. */
    private static final int MANY_DOMAINS = 4;

    private final ResolverConfiguration configuration;
    private final List<Finding> findings = new ArrayList<>();

    private ConfigurationFindings(ResolverConfiguration configuration) {
        this.configuration = configuration;
    }

    /** In the order in which a lookup meets what they are about. */
    public static List<Finding> of(ResolverConfiguration configuration) {
        var concluding = new ConfigurationFindings(configuration);
        concluding.variables();
        concluding.sources();
        concluding.hosts();
        concluding.servers();
        concluding.search();
        concluding.sorting();
        return List.copyOf(concluding.findings);
    }

    private void variables() {
        configuration.variables().stream().filter(variable -> OVERRIDING.contains(variable.name()))
                .forEach(variable -> add("config.env.override", Confidence.PROVEN, variable.name()));
    }

    private void sources() {
        List<LookupSource> sources = configuration.settings().hostSources();
        String place = place("nsswitch.conf", "hosts:");
        sources.stream().filter(source -> !source.installed()).forEach(
                source -> add("config.nss.module-missing", Confidence.PROVEN, place + ": " + source.module()));
        boolean asksServers = sources.stream().anyMatch(ConfigurationFindings::asksServers);
        if (!asksServers) {
            add("config.nss.no-dns", Confidence.PROVEN, place);
        }
        for (int i = 0; i < sources.size() - 1; i++) {
            LookupSource source = sources.get(i);
            boolean cutsOff = sources.subList(i + 1, sources.size()).stream()
                    .anyMatch(ConfigurationFindings::asksServers);
            if (source.endsWhenNotFound() && source.installed() && cutsOff && !isLocalOnly(source)) {
                add("config.nss.early-return", Confidence.PROVEN, place + ": " + source.text());
            }
        }
    }

    private static boolean asksServers(LookupSource source) {
        return source.module().equals("dns") || source.module().equals("resolve");
    }

    /** These say NOTFOUND of names that are theirs alone, and of others that they can't be used. */
    private static boolean isLocalOnly(LookupSource source) {
        return source.module().startsWith("mdns") && source.module().endsWith("_minimal");
    }

    private void hosts() {
        ignoredLines(HOSTS).forEach(line -> add("config.hosts.bad-line", Confidence.PROVEN, place(HOSTS, line)));
        List<ConfigurationLine> lines = lines(HOSTS).filter(line -> line.status() == Status.ACCEPTED).toList();
        boolean usesHosts = configuration.settings().hostSources().stream()
                .anyMatch(source -> source.module().equals("files"));
        boolean othersKnowIt = configuration.settings().hostSources().stream().map(LookupSource::module)
                .anyMatch(LOCALHOST_SOURCES::contains);
        if (usesHosts && lines.stream().noneMatch(line -> words(line).contains("localhost"))) {
            add("config.hosts.no-localhost", Confidence.PROVEN, path(HOSTS));
        } else if (!usesHosts && !othersKnowIt) {
            add("config.hosts.no-localhost", Confidence.PROVEN, place("nsswitch.conf", "hosts:"));
        }
        lines.stream().filter(ConfigurationFindings::isSinkhole).findFirst().ifPresent(line -> add(
                "config.hosts.sinkhole", Confidence.PROVEN,
                place(HOSTS, line) + more(lines.stream().filter(ConfigurationFindings::isSinkhole).count())));
    }

    private static String more(long count) {
        return count == 1 ? "" : " and " + (count - 1) + " more";
    }

    private static boolean isSinkhole(ConfigurationLine line) {
        return AddressText.pton(words(line).getFirst()).filter(address -> address.high() == 0 && address.low() == 0)
                .isPresent();
    }

    private void servers() {
        List<ConfiguredServer> servers = configuration.settings().servers();
        ignoredLines(RESOLV_CONF).filter(line -> servers.stream().noneMatch(server -> server.line() == line.number()))
                .filter(line -> line.remarks().stream().noneMatch(remark -> remark.startsWith("is overridden")))
                .forEach(line -> add("config.resolv.bad-line", Confidence.PROVEN, place(RESOLV_CONF, line)));
        if (servers.stream().allMatch(server -> server.line() == 0)) {
            add("config.resolv.no-nameserver", Confidence.PROVEN, path(RESOLV_CONF));
        }
        servers.stream().filter(server -> !server.asked()).findFirst().ifPresent(
                server -> add("config.resolv.too-many-nameservers", Confidence.PROVEN,
                        path(RESOLV_CONF) + ":" + server.line()));
    }

    private void search() {
        if (configuration.settings().search().size() >= MANY_DOMAINS) {
            add("config.search.amplification", Confidence.PROVEN, path(RESOLV_CONF));
        }
    }

    private void sorting() {
        lines("gai.conf").filter(line -> line.status() == Status.ACCEPTED).findFirst()
                .ifPresent(line -> add("config.gai.override", Confidence.PROVEN, place("gai.conf", line)));
    }

    private void add(String code, Confidence confidence, String where) {
        findings.add(Findings.of(code, confidence).at(where));
    }

    private Stream<ConfigurationLine> ignoredLines(String name) {
        return lines(name).filter(line -> line.status() == Status.IGNORED);
    }

    private Stream<ConfigurationLine> lines(String name) {
        return file(name).stream().flatMap(file -> file.lines().stream());
    }

    private Optional<ConfigurationFile> file(String name) {
        return configuration.files().stream().filter(file -> file.path().endsWith("/" + name)).findFirst();
    }

    private String path(String name) {
        return file(name).map(ConfigurationFile::path).orElse(name);
    }

    private String place(String name, ConfigurationLine line) {
        return path(name) + ":" + line.number();
    }

    private String place(String name, String beginning) {
        return lines(name).filter(line -> line.status() == Status.ACCEPTED)
                .filter(line -> line.text().stripLeading().startsWith(beginning)).map(line -> place(name, line))
                .reduce((_, last) -> last).orElse(path(name));
    }

    private static List<String> words(ConfigurationLine line) {
        return List.of(line.text().strip().split("\\s+"));
    }
}
