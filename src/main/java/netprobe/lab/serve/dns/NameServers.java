package netprobe.lab.serve.dns;

import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.LabServer;
import netprobe.lab.serve.Place;
import netprobe.lab.serve.zone.Zones;

/** The kinds of name servers. */
public final class NameServers {

    private NameServers() {}

    /** One that has zones. */
    public static LabServer authority(ServerTable table, Zones zones, Place place) throws ScenarioFault {
        return DnsServer.start(table, place, Authority.read(table, zones, place.host()));
    }
}
