package netprobe.lab.net;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import netprobe.lab.Host;
import netprobe.lab.LabUnavailable;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.LabServer;
import netprobe.lab.serve.LabServers;
import netprobe.lab.serve.stream.Certificates;
import netprobe.lab.serve.zone.Zones;

/**
 * Starts what the hosts of a network run.
 *
 * @param wiring of the network
 * @param folder for the files of programs
 * @param zones of the network's Domain Name System
 */
record Serving(Wiring wiring, Path folder, Zones zones) {

    /** What files and configurations can't know beforehand: the keys of the root, and whom the certificates are by. */
    Placeholders texts() {
        return new Placeholders(Map.of("anchor", zones.anchor(), "wrong-anchor", zones.wrongAnchor(), "hints",
                zones.hints(), "ca", Certificates.authority()));
    }

    /**
     * Starts a host's servers one after the other; returns when they answer.
     *
     * @param started takes each
     */
    void begin(Host host, Consumer<LabServer> started) throws ScenarioFault, LabUnavailable {
        var place = new HostPlace(host, wiring.namespace(host));
        for (ServerTable table : host.servers()) {
            started.accept(RealServer.has(table.requiredText("kind"))
                    ? RealServer.start(table, place, folder.resolve(host.name()), texts())
                    : own(table, place));
            table.refuseUnread();
        }
    }

    private LabServer own(ServerTable table, HostPlace place) throws ScenarioFault, LabUnavailable {
        try {
            return place.inside(() -> LabServers.start(table, zones, place));
        } catch (ExecutionException failed) {
            throw SideBySide.rethrown(failed);
        }
    }
}
