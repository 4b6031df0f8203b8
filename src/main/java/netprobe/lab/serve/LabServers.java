package netprobe.lab.serve;

import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.dns.NameServers;
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
            case "authority" -> NameServers.authority(table, zones, place);
            default -> throw table.fault("kind", "is \"" + kind + "\"; expected authority, recursor, scripted, web, "
                    + "greeting, silent or backlog");
        };
    }
}
