package netprobe.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import netprobe.model.Attempt.Goal;
import netprobe.model.IpAddress;
import netprobe.model.Transport;

/** A port on loopback that answers nothing: its queue holds as many connections as it admits, and the kernel drops every further SYN. */
final class Silence implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> queued;

    Silence() throws IOException {
        // one more than the backlog (listen(2) on Linux)
        queued = List.of(connect(), connect());
    }

    private Socket connect() throws IOException {
        return new Socket(listener.getInetAddress(), listener.getLocalPort());
    }

    Goal goal() {
        IpAddress address = IpAddress.of(listener.getInetAddress().getAddress());
        return new Goal(address.text(), address, listener.getLocalPort(), Transport.TCP);
    }

    @Override
    public void close() throws IOException {
        for (Socket each : queued) {
            each.close();
        }
        listener.close();
    }
}
