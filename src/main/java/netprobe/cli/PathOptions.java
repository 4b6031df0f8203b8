package netprobe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.dns.Server;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.resolve.DnsPath;
import netprobe.resolve.NamePath;
import netprobe.resolve.ServerAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --via} and {@code --server}: the path by which names are looked up. */
final class PathOptions {

    private static final String VIA = "--via";
    private static final String SERVER = "--server";

    private PathOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.value("PATH",
                "Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe's own resolver (dns).",
                VIA)
                .completionCandidates(List.of("system", "jvm", "dns")).build());
        spec.addOption(CommonOptions
                .value("ADDR[:PORT]",
                        "Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns.",
                        SERVER)
                .type(List.class).auxiliaryTypes(String.class).build());
    }

    static NamePath path(ParseResult arguments, Console console) throws UsageError {
        List<Server> servers = servers(arguments);
        String via = CommonOptions.text(arguments, VIA).orElse(servers.isEmpty() ? "system" : "dns");
        if (!servers.isEmpty() && !via.equals("dns")) {
            throw new UsageError(
                    "--server and --via " + via + " exclude each other: only --via dns lets a server be chosen");
        }
        return switch (via) {
            case "system" -> NamePath.system();
            case "jvm" -> NamePath.jvm();
            case "dns" -> new DnsPath(servers, CommonOptions.limits(arguments).timeout(),
                    new HostConfiguration(HostFiles.system(), console.environment()));
            default -> throw UsageError.badValue(VIA, via, "system, jvm or dns");
        };
    }

    private static List<Server> servers(ParseResult arguments) throws UsageError {
        var servers = new ArrayList<Server>();
        for (String text : arguments.matchedOptionValue(SERVER, List.<String>of())) {
            Optional<Server> server = ServerAddress.parse(text);
            servers.add(server.orElseThrow(() -> UsageError.badValue(SERVER, text, ServerAddress.EXPECTED)));
        }
        return servers;
    }
}
