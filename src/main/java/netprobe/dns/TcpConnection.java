package netprobe.dns;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A message stands in the stream behind its length in two bytes (RFC 1035, section 4.2.2). */
final class TcpConnection implements Connection {

    private final Socket socket = new Socket();

    TcpConnection(Server server, Timer timer) throws IOException {
        try {
            socket.connect(Sockets.address(server), timer.remaining());
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    /** In one write, because some servers want length and message in one segment (RFC 7766, section 8). */
    @Override
    public void send(byte[] message) throws IOException {
        var frame = ByteBuffer.allocate(2 + message.length).putShort((short) message.length).put(message);
        socket.getOutputStream().write(frame.array());
    }

    @Override
    public byte[] receive(Timer timer) throws IOException {
        byte[] length = read(2, timer);
        return read((length[0] & 0xff) << 8 | length[1] & 0xff, timer);
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
