package netprobe.connect.greeting;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A UDP socket as commons-net's clients get it: connected, so that the kernel drops what others send and hands over the peer's ICMP errors,
 * and remembering the last datagram that came.
 */
final class DatagramWire extends DatagramSocket {

    private byte[] heard = {};
    private Optional<Stop> stop = Optional.empty();

    DatagramWire(InetSocketAddress peer) throws SocketException {
        connect(peer);
    }

    /** The last datagram that came. */
    byte[] heard() {
        return heard;
    }

    /** Why none came. */
    Optional<Stop> stop() {
        return stop;
    }

    /** Java does not send an empty datagram on a connected socket; whoever is sent one does not look at what is in it. */
    @Override
    public void send(DatagramPacket packet) throws IOException {
        if (packet.getLength() == 0) {
            packet.setData(new byte[1]);
        }
        try {
            super.send(packet);
        } catch (IOException broken) {
            stop = Optional.of(new Stop.Broken(broken));
            throw broken;
        }
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        try {
            super.receive(packet);
            heard = Arrays.copyOfRange(packet.getData(), packet.getOffset(), packet.getOffset() + packet.getLength());
        } catch (SocketTimeoutException silent) {
            stop = Optional.of(new Stop.Expired());
            throw silent;
        } catch (IOException broken) {
            stop = Optional.of(new Stop.Broken(broken));
            throw broken;
        }
    }
}
