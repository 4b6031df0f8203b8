package netprobe.lab.serve;

import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.dns.Authority;
import netprobe.lab.serve.dns.DnsServer;
import netprobe.lab.serve.dns.Script;
import netprobe.lab.serve.recursor.Recursors;
import netprobe.lab.serve.stream.Backlog;
import netprobe.lab.serve.stream.Greeting;
import netprobe.lab.serve.stream.Silence;
import netprobe.lab.serve.stream.Web;
import netprobe.lab.serve.zone.Zones;

/** The servers of the lab's own, by what a scenario says of them. */
public final class LabServers {

    private LabServers() {}

    /**
     * Starts one; returns when it answers.
     *
     * @param table what the scenario says: {@code kind} and its settings (docs/lab.md)
     */
    public static LabServer start(ServerTable table, Zones zones, Place place) throws ScenarioFault {
        String kind = table.requiredText("kind");
        return switch (kind) {
            case "authority" -> DnsServer.start(table, place, Authority.read(table, zones, place.host()));
            case "recursor" -> DnsServer.start(table, place, Recursors.read(table, zones, place));
            case "scripted" -> DnsServer.start(table, place, Script.read(table));
            case "web" -> Web.start(table, place);
            case "greeting" -> Greeting.start(table, place);
            case "silent" -> Silence.start(table, place);
            case "backlog" -> Backlog.start(table, place);
            default -> throw table.fault("kind", "is \"" + kind + "\"; expected authority, recursor, scripted, web, "
                    + "greeting, silent or backlog");
        };
    }
}
