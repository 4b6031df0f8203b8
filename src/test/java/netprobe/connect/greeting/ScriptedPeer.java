package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;

/** A server on loopback that takes one connection and does with it what a script says. */
final class ScriptedPeer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Void> done;

    /** What the server does with its end of the connection. */
    interface Script {
        void play(Side side) throws IOException;
    }

    ScriptedPeer(Script script) throws IOException {
        done = CompletableFuture.runAsync(() -> play(script), Thread.ofVirtual()::start);
    }

    private void play(Script script) {
        try (Socket socket = listener.accept()) {
            script.play(new Side(socket));
        } catch (SocketException gone) {
            // the client may leave before the script has ended
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** A connection to it. */
    Socket connect() throws IOException {
        return new Socket(listener.getInetAddress(), listener.getLocalPort());
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        done.join();
    }

    /** The server's end of the connection. */
    record Side(Socket socket) {

        /** Sends text at once, one byte a character. */
        Side say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            return this;
        }

        /** Sends text in segments of one byte. */
        Side drip(String text) throws IOException {
            socket.setTcpNoDelay(true);
            for (int i = 0; i < text.length(); i++) {
                socket.getOutputStream().write(text.charAt(i));
            }
            return this;
        }

        /** Waits for a line, and gives it without its end; empty when the client has closed. */
        String hear() throws IOException {
            var line = new StringBuilder();
            for (int c = socket.getInputStream().read(); c >= 0 && c != '\n'; c = socket.getInputStream().read()) {
                line.append((char) c);
            }
            return line.toString().stripTrailing();
        }

        /** Says nothing until the client closes. */
        void keepSilent() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // whatever it says
            }
        }

        /** Waits for {@code count} bytes. */
        String hear(int count) throws IOException {
            return new String(socket.getInputStream().readNBytes(count), ISO_8859_1);
        }

        /** Sends until the client has enough. */
        void flood(String text) throws IOException {
            while (true) {
                say(text);
            }
        }

        /** Ends the connection with a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
