package netprobe.query;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import netprobe.dns.Server;
import netprobe.dns.Sockets;
import netprobe.dns.Timer;
import netprobe.model.IpAddress;

/** Connects to servers by TCP. */
final class Dialling {

    private final Optional<IpAddress> source;

    Dialling(InquirySettings settings) {
        this.source = settings.source();
    }

    /** A connection, from the source address if there is one. */
    Socket dial(Server server, Timer timer) throws IOException {
        InetSocketAddress address = Sockets.address(server);
        var socket = new Socket();
        try {
            if (source.isPresent()) {
                socket.bind(Sockets.address(new Server(source.get(), 0)));
            }
            socket.setTcpNoDelay(true);
            socket.connect(address, timer.remaining());
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }
}
