package netprobe.lab.serve.recursor;

import java.util.List;
import netprobe.dns.Server;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;

/** Other servers, as scenarios name them. */
final class Servers {

    private Servers() {}

    static List<Server> read(ServerTable table, String key, int port) throws ScenarioFault {
        return Substitutes.addresses(table, key).stream().map(address -> new Server(address, port)).toList();
    }
}
