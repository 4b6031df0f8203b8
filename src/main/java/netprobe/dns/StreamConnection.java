package netprobe.dns;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A message stands in the stream behind its length in two bytes (RFC 1035, section 4.2.2), be that TCP's or TLS's stream. */
public final class StreamConnection implements Connection {

    private static final int LENGTH = 2;

    private final Socket socket;

    /** Over a connected socket, which it takes over. */
    public StreamConnection(Socket connected) {
        this.socket = connected;
    }

    /** Connects by TCP. */
    public static StreamConnection open(Server server, Timer timer) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(Sockets.address(server), timer.remaining());
            return new StreamConnection(socket);
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    /** In one write, because some servers want length and message in one segment (RFC 7766, section 8). */
    @Override
    public void send(byte[] message) throws IOException {
        var frame = ByteBuffer.allocate(LENGTH + message.length).putShort((short) message.length).put(message);
        socket.getOutputStream().write(frame.array());
    }

    @Override
    public Received receive(Timer timer) throws IOException {
        byte[] length = read(LENGTH, timer);
        long began = System.nanoTime();
        return new Received(read((length[0] & 0xff) << 8 | length[1] & 0xff, timer), began);
    }

    /** The bytes may come in any number of pieces. */
    private byte[] read(int length, Timer timer) throws IOException {
        var bytes = new byte[length];
        for (int filled = 0; filled < length;) {
            socket.setSoTimeout(timer.remaining());
            int count = socket.getInputStream().read(bytes, filled, length - filled);
            if (count < 0) {
                throw new EOFException();
            }
            filled += count;
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
