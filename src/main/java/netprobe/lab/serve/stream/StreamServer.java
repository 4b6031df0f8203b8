package netprobe.lab.serve.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.LabServer;
import netprobe.lab.serve.Listening;
import netprobe.lab.serve.Place;
import netprobe.lab.serve.Running;
import netprobe.lab.serve.Sockets;
import netprobe.model.IpAddress;

/** A server at one TCP port of all of its addresses. */
final class StreamServer {

    private StreamServer() {}

    /**
     * Starts one whose connections are all treated alike.
     *
     * @param usual its port, where none is said
     */
    static LabServer start(ServerTable table, Place place, int usual, Running.Handler handler) throws ScenarioFault {
        var running = new Running(place);
        return start(table, place, usual, running, Sockets::tcp, listener -> running.accept(listener, handler));
    }

    static LabServer start(ServerTable table, Place place, int usual, Running running, Listener listener,
            Running.Work<ServerSocket> work) throws ScenarioFault {
        var listening = Listening.read(table, place, usual);
        table.refuseUnread();
        for (IpAddress address : listening.addresses()) {
            InetSocketAddress local = Sockets.address(address, listening.port());
            running.open("TCP at " + local, () -> listener.listen(local), work);
        }
        return running;
    }

    /** How a listening socket is opened. */
    interface Listener {
        ServerSocket listen(InetSocketAddress local) throws IOException;
    }
}
