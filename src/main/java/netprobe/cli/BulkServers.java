package netprobe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import netprobe.bulk.run.BulkSettings.WeightedServer;
import netprobe.dns.Server;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.resolve.ServerAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Whom {@code bulk} asks: the servers of the command line with their weights, or else those of resolv.conf, all alike. */
final class BulkServers {

    private static final String SERVER = "--server";
    private static final int HEAVIEST = 1000;
    private static final String EXPECTED = ServerAddress.EXPECTED + ", then =WEIGHT from 1 to " + HEAVIEST
            + " if any";

    private BulkServers() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.value("SERVER",
                "Ask this server, ADDR[:PORT][=WEIGHT], instead of those of resolv.conf; one of twice the weight is "
                        + "asked twice as often. Several with commas; may be given again.",
                SERVER).type(List.class).auxiliaryTypes(String.class).build());
    }

    /** One that is named again has the weights of both. */
    static List<WeightedServer> of(ParseResult arguments, Console console) throws UsageError {
        var weights = new LinkedHashMap<Server, Integer>();
        for (WeightedServer each : asked(arguments, console)) {
            weights.merge(each.server(), each.weight(), Integer::sum);
        }
        return weights.entrySet().stream().map(each -> new WeightedServer(each.getKey(), each.getValue())).toList();
    }

    private static List<WeightedServer> asked(ParseResult arguments, Console console) throws UsageError {
        var asked = new ArrayList<WeightedServer>();
        for (String text : BulkOptions.list(arguments, SERVER)) {
            asked.add(server(text));
        }
        if (!asked.isEmpty()) {
            return asked;
        }
        return new HostConfiguration(HostFiles.system(), console.environment()).resolvConf().nameServers().stream()
                .map(each -> new WeightedServer(new Server(each.address(), Server.DOMAIN), 1)).toList();
    }

    private static WeightedServer server(String text) throws UsageError {
        int equals = text.indexOf('=');
        String address = equals < 0 ? text : text.substring(0, equals);
        int weight = equals < 0 ? 1 : weight(text.substring(equals + 1));
        Server server = ServerAddress.parse(address).filter(_ -> weight > 0)
                .orElseThrow(() -> UsageError.badValue(SERVER, text, EXPECTED));
        return new WeightedServer(server, weight);
    }

    /** 0 for what is no weight. */
    private static int weight(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int weight = digits ? Integer.parseInt(text) : 0;
        return weight <= HEAVIEST ? weight : 0;
    }
}
