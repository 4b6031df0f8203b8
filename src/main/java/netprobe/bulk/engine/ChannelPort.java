package netprobe.bulk.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Map;
import java.util.Optional;
import netprobe.dns.UdpConnection;

/**
 * One of Java's UDP sockets.
 *
 * <p>Where it asks one server only, it is connected, since Java tells no ICMP error of one that isn't; what others send to its port is heard by a
 * second socket there.
 */
final class ChannelPort implements AutoCloseable {

    private static final int BUFFER = 8 << 20;

    /** So many queries are remembered that an ICMP error may be about. */
    private static final int REMEMBERED = 4096;

    private final DatagramChannel channel;
    private final Optional<DatagramChannel> watch;
    private final int onlyServer;
    private final Map<SocketAddress, Integer> servers;

    // since anything came, the IDs of what was sent: an ICMP error is about them
    private final int[] ids = new int[REMEMBERED];
    private int idCount;
    private int errno;
    private boolean isUntold;

    private ChannelPort(DatagramChannel channel, Optional<DatagramChannel> watch, int onlyServer,
            Map<SocketAddress, Integer> servers) {
        this.channel = channel;
        this.watch = watch;
        this.onlyServer = onlyServer;
        this.servers = servers;
    }

    /** For one server. */
    static ChannelPort to(InetSocketAddress address, int server, Selector selector) throws IOException {
        DatagramChannel channel = opened(address, selector);
        try {
            channel.bind(null);
            Optional<DatagramChannel> watch = UdpConnection.overhearing(channel, address);
            channel.connect(address);
            return new ChannelPort(channel, watch, server, Map.of(address, server));
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    /** For all servers of a family. */
    static ChannelPort toAll(Map<SocketAddress, Integer> servers, InetSocketAddress one, Selector selector)
            throws IOException {
        return new ChannelPort(opened(one, selector).bind(null), Optional.empty(), Sockets.STRANGER, servers);
    }

    private static DatagramChannel opened(InetSocketAddress address, Selector selector) throws IOException {
        DatagramChannel channel = UdpConnection.open(address);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        return channel;
    }

    /** Whom it asks alone, or {@link Sockets#STRANGER} if it asks all. */
    int onlyServer() {
        return onlyServer;
    }

    boolean isConnected() {
        return onlyServer != Sockets.STRANGER;
    }

    /** The port that it is bound to. */
    int localPort() {
        return channel.socket().getLocalPort();
    }

    /** Receives one datagram into the buffer: whom it is from, or {@link ChannelSockets#NOTHING}. */
    int receive(ByteBuffer buffer) throws IOException {
        int sender = isConnected() ? receiveConnected(buffer) : receiveAny(buffer);
        if (sender != ChannelSockets.NOTHING) {
            idCount = 0;
            return sender;
        }
        return watch.isPresent() && watch.get().receive(buffer) != null ? Sockets.STRANGER : ChannelSockets.NOTHING;
    }

    private int receiveConnected(ByteBuffer buffer) throws IOException {
        int before = buffer.position();
        // an empty datagram can't be told from none, and is worth no more
        return channel.read(buffer) > 0 || buffer.position() > before ? onlyServer : ChannelSockets.NOTHING;
    }

    private int receiveAny(ByteBuffer buffer) throws IOException {
        SocketAddress from = channel.receive(buffer);
        return from == null ? ChannelSockets.NOTHING : servers.getOrDefault(from, Sockets.STRANGER);
    }

    /** Sends a datagram; whether it was taken. */
    boolean send(ByteBuffer datagram, SocketAddress address) throws IOException {
        int id = Short.toUnsignedInt(datagram.getShort(datagram.position()));
        boolean isTaken = (isConnected() ? channel.write(datagram) : channel.send(datagram, address)) > 0;
        if (isTaken && isConnected()) {
            ids[idCount < REMEMBERED ? idCount++ : REMEMBERED - 1] = id;
        }
        return isTaken;
    }

    /** An ICMP error came, of that errno: what was sent since anything came is lost. */
    void refuse(int told) {
        errno = told;
        isUntold = true;
    }

    /** The errno of an ICMP error that has come and has not been told yet; else 0. */
    int untoldErrno() {
        int told = isUntold ? errno : 0;
        isUntold = false;
        return told;
    }

    /** The errno of the last ICMP error. */
    int errno() {
        return errno;
    }

    /** The next ID that is lost by it; negative if there is none. */
    int nextLost() {
        if (errno == 0 || idCount == 0) {
            errno = 0;
            return -1;
        }
        return ids[--idCount];
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (watch.isPresent()) {
            watch.get().close();
        }
    }
}
