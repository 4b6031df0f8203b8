package netprobe.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.model.ConfigurationFile;
import netprobe.model.ConfiguredServer;
import netprobe.model.LocalDaemon;
import netprobe.model.LookupSource;
import netprobe.model.ResolverConfiguration;
import netprobe.model.ResolverSettings;

/** Everything that decides how this host resolves names, line by line, and what it comes to. */
public final class ConfigurationSurvey {

    /** The databases of nsswitch.conf that have to do with hosts and services. */
    private static final List<String> DATABASES = List.of("hosts", "services", "protocols");

    private static final List<LocalDaemon> DAEMONS = List.of(
            new LocalDaemon("nscd", "/var/run/nscd/socket",
                    "answers from its cache before any source of nsswitch.conf is asked"),
            new LocalDaemon("sssd", "/var/lib/sss/pipes/nss", "is asked by the source sss, and caches"),
            new LocalDaemon("systemd-resolved", "/run/systemd/resolve/io.systemd.Resolve",
                    "is asked by the source resolve, and caches"),
            new LocalDaemon("avahi", "/run/avahi-daemon/socket", "is asked by the sources mdns, by multicast"));

    private final HostConfiguration host;
    private final NssModules modules;
    private final ResolvedStub stub;

    /**
     * @param host the files and the environment
     * @param modules the C library's modules
     * @param stub how systemd-resolved is asked for its servers
     */
    public ConfigurationSurvey(HostConfiguration host, NssModules modules, ResolvedStub stub) {
        this.host = host;
        this.modules = modules;
        this.stub = stub;
    }

    /** Reads it all; nothing is concluded yet. */
    public ResolverConfiguration get() {
        ResolvConf conf = host.resolvConf();
        return new ResolverConfiguration(files(conf), new EnvironmentSurvey(host, conf).get(), settings(conf),
                stub.behind(conf.nameServers()), daemons(), List.of());
    }

    private List<ConfigurationFile> files(ResolvConf conf) {
        HostFiles paths = host.files();
        var switches = host.nameServiceSwitch();
        var hosts = host.hosts();
        var gai = host.gaiConf();
        var hostConf = host.hostConf();
        var files = new ArrayList<ConfigurationFile>();
        files.add(new SurveyedFile(paths.nameServiceSwitch(), "hosts are looked up in files, then dns")
                .with(new FileLines(switches.effects(), switches.remarks(), FileLines.COMMENT)));
        files.add(new SurveyedFile(paths.hosts(), "the source files knows no host")
                .with(new FileLines(hosts.effects(), hosts.remarks(), FileLines.COMMENT)));
        files.add(new SurveyedFile(paths.resolvConf(), "the name server 127.0.0.1 is asked")
                .with(new FileLines(conf.effects(), conf.remarks(), FileLines.RESOLV_CONF_COMMENT)));
        files.add(new SurveyedFile(host.hostConfPath(), "only the first line of the hosts file that has a name counts")
                .with(new FileLines(hostConf.effects(), hostConf.remarks(), FileLines.COMMENT)));
        files.add(new SurveyedFile(paths.gaiConf(), "addresses are sorted by the built-in tables")
                .with(new FileLines(gai.effects(), gai.remarks(), FileLines.COMMENT)));
        host.variable("HOSTALIASES").ifPresent(path -> {
            var aliases = host.hostAliases();
            files.add(new SurveyedFile(Path.of(path), "there are no aliases")
                    .with(new FileLines(aliases.effects(), aliases.remarks(), String::isBlank)));
        });
        return files;
    }

    private ResolverSettings settings(ResolvConf conf) {
        ResolverOptions options = conf.options();
        var servers = Stream.concat(conf.nameServers().stream().map(server -> configured(server, true)),
                conf.unasked().stream().map(server -> configured(server, false))).toList();
        var flags = Stream.of(ResolverOptions.Flag.values()).filter(options::has).map(ResolverOptions.Flag::word)
                .toList();
        return new ResolverSettings(servers, conf.search(), options.ndots(), options.timeout(), options.attempts(),
                flags, sources(), host.hostConf().multi());
    }

    private static ConfiguredServer configured(NameServer server, boolean asked) {
        return new ConfiguredServer(server.address(), server.line(), asked);
    }

    private Map<String, List<LookupSource>> sources() {
        NameServiceSwitch order = host.nameServiceSwitch();
        var sources = new LinkedHashMap<String, List<LookupSource>>();
        for (String database : DATABASES) {
            sources.put(database, order.sources(database).stream().map(this::source).toList());
        }
        return sources;
    }

    private LookupSource source(NameServiceSwitch.Source source) {
        Map<String, String> actions = source.unusualActions().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().name(), each -> each.getValue().word()));
        return new LookupSource(source.module(), actions, modules.isInstalled(source.module()));
    }

    private static List<LocalDaemon> daemons() {
        return DAEMONS.stream().filter(daemon -> Files.exists(Path.of(daemon.socket()))).toList();
    }
}
