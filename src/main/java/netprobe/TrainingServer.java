package netprobe;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/** A name server on loopback that has one address for every name, so that there is something to ask without leaving this machine. */
final class TrainingServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int LARGEST_QUERY = 1232;
    /** A response, with recursion asked for and on offer (RFC 1035, section 4.1.1). */
    private static final short FLAGS = (short) 0x8180;
    /** A pointer to the question's name, A, IN, a minute, 127.0.0.1. */
    private static final byte[] RECORD = {(byte) 0xc0, HEADER, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1};

    private final DatagramSocket socket;

    TrainingServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[LARGEST_QUERY], LARGEST_QUERY);
                socket.receive(packet);
                byte[] answer = answer(packet.getData(), questionEnd(packet.getData()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException closed) {
            // the lesson is over
        }
    }

    private static int questionEnd(byte[] query) {
        int at = HEADER;
        while (query[at] != 0) {
            at += 1 + query[at];
        }
        return at + 5;
    }

    private static byte[] answer(byte[] query, int end) {
        return ByteBuffer.allocate(end + RECORD.length).put(query, 0, 2).putShort(FLAGS).putShort((short) 1)
                .putShort((short) 1).putInt(0).put(query, HEADER, end - HEADER).put(RECORD).array();
    }

    @Override
    public void close() {
        socket.close();
    }
}
