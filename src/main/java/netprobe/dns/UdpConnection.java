package netprobe.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.Optional;

/**
 * A message is a datagram.
 *
 * <p>The socket is connected, so the kernel picks a random port, drops what others send, and hands over the server's ICMP errors.
 */
public final class UdpConnection implements Connection {

    private static final int LARGEST_DATAGRAM = 65_535;

    private final DatagramChannel channel;

    private UdpConnection(DatagramChannel channel) {
        this.channel = channel;
    }

    /** From a port of the kernel's choice. */
    static UdpConnection to(Server server) throws IOException {
        InetSocketAddress address = Sockets.address(server);
        return over(open(address), address);
    }

    /** Over a socket that may be bound already; where it can't be connected, it is closed. */
    public static UdpConnection over(DatagramChannel channel, InetSocketAddress server) throws IOException {
        try {
            channel.connect(server);
            return new UdpConnection(channel);
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    /** A socket of the server's family. */
    public static DatagramChannel open(InetSocketAddress address) throws IOException {
        try {
            return DatagramChannel.open(Sockets.family(address));
        } catch (UnsupportedOperationException noSuchFamily) {
            throw new SocketException("Address family not supported by protocol");
        }
    }

    /**
     * A second socket at the port of one that is bound, and will be connected: what doesn't come from the server that the first is connected to
     * comes to this one. None where the platform won't let two sockets share a port.
     */
    public static Optional<DatagramChannel> overhearing(DatagramChannel channel, InetSocketAddress server)
            throws IOException {
        DatagramChannel watch = open(server);
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            watch.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            watch.bind(channel.getLocalAddress());
            watch.configureBlocking(false);
            return Optional.of(watch);
        } catch (IOException notShared) {
            watch.close();
            return Optional.empty();
        }
    }

    @Override
    public void send(byte[] message) throws IOException {
        channel.write(ByteBuffer.wrap(message));
    }

    @Override
    public Received receive(Timer timer) throws IOException {
        var packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
        channel.socket().setSoTimeout(timer.remaining());
        channel.socket().receive(packet);
        return new Received(Arrays.copyOf(packet.getData(), packet.getLength()), System.nanoTime());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
