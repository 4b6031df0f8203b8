package netprobe.lab.serve.stream;

import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.LabServer;
import netprobe.lab.serve.Place;

/** A service that accepts connections and says nothing. */
public final class Silence {

    private static final int HTTPS = 443;

    private Silence() {}

    /** Starts one. */
    public static LabServer start(ServerTable table, Place place) throws ScenarioFault {
        return StreamServer.start(table, place, HTTPS, Pause::untilHungUp);
    }
}
