package netprobe.connect.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/** A peer on loopback that does the same with every connection. */
final class ScriptedPeer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    /** What is done with a connection; it is closed afterwards. */
    @FunctionalInterface
    interface Script {
        void play(Socket connection) throws IOException;
    }

    ScriptedPeer(Script script) throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket connection = listener.accept();
                    Thread.ofVirtual().start(() -> play(script, connection));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void play(Script script, Socket connection) {
        try (connection) {
            script.play(connection);
        } catch (IOException over) {
            // the client has gone
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Reads the first record that the client sends. */
    static byte[] hello(Socket connection) throws IOException {
        byte[] header = connection.getInputStream().readNBytes(RecordHeader.SIZE);
        byte[] body = connection.getInputStream().readNBytes(RecordHeader.length(header, 0));
        byte[] record = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, record, header.length, body.length);
        return record;
    }

    /** Says nothing until the client gives up. */
    static void silence(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
