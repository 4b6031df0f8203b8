package netprobe.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import netprobe.dns.Server;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.model.Answer;
import netprobe.model.DnsTransport;
import netprobe.model.Failure.InputError;
import netprobe.query.Endpoint;
import netprobe.query.EndpointText;
import netprobe.resolve.NamePath;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Whom the words for servers mean, and by which transport they are asked where the words don't say. */
final class QueryServers implements Function<String, Answer<List<Endpoint>>> {

    private static final int HIGHEST_PORT = 65_535;
    private static final String TLS_NAME = "--tls-hostname";
    private static final String PATH = "--path";
    private static final String SCHEME_END = "://";

    private final EndpointText reader;
    private final Defaults defaults;
    private final Map<String, Answer<List<Endpoint>>> known = new ConcurrentHashMap<>();

    /**
     * What holds where a server's word says nothing.
     *
     * @param scheme with what ends it, or nothing
     * @param path of HTTPS
     * @param name whom certificates have to be for
     */
    private record Defaults(String scheme, Optional<Integer> port, Optional<String> path, Optional<String> name) {}

    private QueryServers(EndpointText reader, Defaults defaults) {
        this.reader = reader;
        this.defaults = defaults;
    }

    static void addOptions(CommandSpec spec) {
        spec.addOption(CommonOptions.value("SERVER", "Ask this server: the same as @SERVER. May be given again.",
                "--server", "--nameserver", "-n").type(List.class).auxiliaryTypes(String.class).build());
        spec.addOption(CommonOptions.value("PORT", "The port of servers that are given without.", "--port", "-p")
                .build());
        spec.addOption(CommonOptions.flag("Ask by TCP servers that are given without transport.", "--tcp"));
        spec.addOption(CommonOptions.flag("Likewise by UDP, and never go on to TCP.", "--udp"));
        spec.addOption(CommonOptions.flag("Likewise by TLS (DoT, RFC 7858).", "--tls"));
        spec.addOption(CommonOptions.flag("Likewise by HTTPS (DoH, RFC 8484).", "--https"));
        spec.addOption(CommonOptions.flag("Take encrypted answers whatever the server's certificate.",
                "--opportunistic"));
        spec.addOption(
                CommonOptions.value("NAME", "Whom certificates have to be for, of servers that are given by address.",
                        TLS_NAME).build());
        spec.addOption(
                CommonOptions.value("PATH", "The path of HTTPS servers that are given without (default /dns-query).",
                        PATH).build());
    }

    static QueryServers of(ParseResult arguments) throws UsageError {
        var reader = new EndpointText(NamePath::system, CommonOptions.family(arguments),
                !CommonOptions.isSet(arguments, "--opportunistic"));
        Optional<String> path = CommonOptions.text(arguments, PATH);
        if (path.filter(text -> !text.startsWith("/")).isPresent()) {
            throw UsageError.badValue(PATH, path.get(), "the path of a URL, such as /dns-query");
        }
        return new QueryServers(reader, new Defaults(scheme(arguments),
                CommonOptions.wholeNumber(arguments, "--port", HIGHEST_PORT), path,
                CommonOptions.text(arguments, TLS_NAME)));
    }

    private static String scheme(ParseResult arguments) throws UsageError {
        List<String> schemes = Stream.of("tcp", "udp", "tls", "https")
                .filter(scheme -> CommonOptions.isSet(arguments, "--" + scheme)).toList();
        if (schemes.size() > 1) {
            throw new UsageError("--" + schemes.get(0) + " and --" + schemes.get(1) + " exclude each other");
        }
        return schemes.isEmpty() ? "" : schemes.getFirst() + SCHEME_END;
    }

    /** The servers of resolv.conf, as words. */
    static List<String> ofThisHost(Console console) {
        var host = new HostConfiguration(HostFiles.system(), console.environment());
        return host.resolvConf().nameServers().stream()
                .map(server -> server.address().text()).toList();
    }

    /** Refuses words that no server can be meant by. */
    void check(List<String> words) throws UsageError {
        for (String word : words) {
            boolean unreadable = apply(word).failure().filter(InputError.class::isInstance).isPresent();
            if (unreadable) {
                throw new UsageError("@" + word + ": expected " + EndpointText.EXPECTED);
            }
        }
    }

    /** The addresses of a server, in the order in which they are to be tried. */
    @Override
    public Answer<List<Endpoint>> apply(String word) {
        return known.computeIfAbsent(word, this::read);
    }

    private Answer<List<Endpoint>> read(String word) {
        String whole = word.contains(SCHEME_END) ? word : defaults.scheme() + word;
        boolean hasPath = whole.replace(SCHEME_END, "").contains("/");
        return reader.parse(whole)
                .then(endpoints -> Answer.of(endpoints.stream().map(each -> completed(each, hasPath)).toList()));
    }

    private Endpoint completed(Endpoint endpoint, boolean hasPath) {
        Server server = endpoint.server();
        int port = server.port() == endpoint.transport().port() ? defaults.port().orElse(server.port()) : server.port();
        boolean isEncrypted = endpoint.transport() == DnsTransport.DOT || endpoint.transport() == DnsTransport.DOH;
        return new Endpoint(endpoint.transport(), new Server(server.address(), port),
                endpoint.name().or(() -> isEncrypted ? defaults.name() : Optional.empty()),
                endpoint.path().map(path -> hasPath ? path : defaults.path().orElse(path)), endpoint.strict());
    }
}
