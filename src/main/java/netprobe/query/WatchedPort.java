package netprobe.query;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import netprobe.dns.Connection;
import netprobe.dns.Query;
import netprobe.dns.Reading;
import netprobe.dns.Received;
import netprobe.dns.Server;
import netprobe.dns.Sockets;
import netprobe.dns.Timer;
import netprobe.dns.UdpConnection;
import netprobe.model.AddressText;
import netprobe.model.IgnoredMessage;
import netprobe.model.IpAddress;

/**
 * A local port, which the kernel picks at random, from which one server is asked and which strangers can be overheard at.
 *
 * <p>Two sockets share it. The one that is connected to the server gets what the server sends, and its ICMP errors, which an unconnected one
 * would not; the kernel prefers it. What comes from anywhere else is left to the other one. Where the platform won't let two sockets share a
 * port, strangers are not heard.
 */
final class WatchedPort implements Connection {

    private static final int LARGEST_DATAGRAM = 65_535;
    /** Whoever sends more than that floods the port; it makes no difference how much more. */
    private static final int MOST_STRANGERS = 100;

    private final UdpConnection connection;
    private final Optional<DatagramChannel> watch;

    private WatchedPort(UdpConnection connection, Optional<DatagramChannel> watch) {
        this.connection = connection;
        this.watch = watch;
    }

    /** Takes a port, of the source address if there is one. */
    static WatchedPort open(Server server, Optional<IpAddress> source) throws IOException {
        InetSocketAddress address = Sockets.address(server);
        DatagramChannel channel = UdpConnection.open(address);
        Optional<DatagramChannel> watch = Optional.empty();
        try {
            // taken for itself first: a port that may be shared could be one that another query has
            channel.bind(source.isPresent() ? Sockets.source(source.get(), address) : null);
            watch = UdpConnection.overhearing(channel, address);
            return new WatchedPort(UdpConnection.over(channel, address), watch);
        } catch (IOException refused) {
            channel.close();
            if (watch.isPresent()) {
                watch.get().close();
            }
            throw refused;
        }
    }

    @Override
    public void send(byte[] message) throws IOException {
        connection.send(message);
    }

    @Override
    public Received receive(Timer timer) throws IOException {
        return connection.receive(timer);
    }

    /** What others than the server have sent so far, as far as the kernel kept it. */
    List<IgnoredMessage> strangers(Query query) throws IOException {
        var strangers = new ArrayList<IgnoredMessage>();
        if (watch.isEmpty()) {
            return strangers;
        }
        var buffer = ByteBuffer.allocate(LARGEST_DATAGRAM);
        SocketAddress from = watch.get().receive(buffer);
        while (from != null && strangers.size() < MOST_STRANGERS) {
            byte[] wire = Arrays.copyOf(buffer.array(), buffer.position());
            strangers.add(new IgnoredMessage(text((InetSocketAddress) from), reason(query.read(wire)), wire.length));
            buffer.clear();
            from = watch.get().receive(buffer);
        }
        return strangers;
    }

    private static String reason(Reading reading) {
        return "another source than the server asked" + switch (reading) {
            case Reading.Answered _ -> ", though with the right ID and question";
            case Reading.Unsigned _ -> ", though with the right ID and question";
            case Reading.Unrelated(var flaw) -> ", and " + flaw;
            case Reading.Unreadable(var flaw, _) -> ", and " + flaw;
        };
    }

    private static String text(InetSocketAddress from) {
        IpAddress address = AddressText.ptonScoped(from.getAddress().getHostAddress()).orElseThrow();
        return new Server(address, from.getPort()).text();
    }

    @Override
    public void close() throws IOException {
        connection.close();
        if (watch.isPresent()) {
            watch.get().close();
        }
    }
}
