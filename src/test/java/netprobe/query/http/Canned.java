package netprobe.query.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A server on loopback that says the same bytes to whoever connects, and closes. */
final class Canned implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Thread thread;

    Canned(byte[] bytes) throws IOException {
        thread = Thread.ofVirtual().start(() -> serve(bytes));
    }

    private void serve(byte[] bytes) {
        try (Socket peer = listener.accept()) {
            peer.getOutputStream().write(bytes);
            peer.shutdownOutput();
            peer.getInputStream().transferTo(heard);
        } catch (IOException gone) {
            // the client has what it needs
        }
    }

    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
    }

    /** What the client said, once it has closed. */
    byte[] heard() throws InterruptedException {
        thread.join();
        return heard.toByteArray();
    }

    /** A frame of HTTP/2 (RFC 9113, section 4.1), its payload in hexadecimal digits. */
    static byte[] frame(int type, int flags, int stream, String payload) {
        byte[] content = HexFormat.of().parseHex(payload.replace(" ", ""));
        return ByteBuffer.allocate(9 + content.length).put((byte) (content.length >> 16))
                .putShort((short) content.length)
                .put((byte) type).put((byte) flags).putInt(stream).put(content).array();
    }

    static byte[] all(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
