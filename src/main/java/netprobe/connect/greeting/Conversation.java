package netprobe.connect.greeting;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.SocketFactory;
import org.apache.commons.net.SocketClient;

/** What a dialogue works with: the connection, what was asked for, and where it writes down what it hears. */
record Conversation(Wire wire, GreetingRequest request, TlsUpgrade upgrade, Draft draft) {

    /** Has one of commons-net's clients begin on the connection; those that read a greeting do so. */
    <C extends SocketClient> C begin(C client) throws IOException {
        client.setSocketFactory(new OneSocket(wire));
        client.setConnectTimeout(Math.toIntExact(request.timeout().toMillis()));
        client.setDefaultTimeout(Math.toIntExact(request.timeout().toMillis()));
        // the connection is made already: an address is asked for, and not used
        client.connect(InetAddress.getLoopbackAddress(), request.port());
        return client;
    }

    /** A time to wait that is not longer than the one for the greeting. */
    Duration atMost(Duration patience) {
        return patience.compareTo(request.timeout()) < 0 ? patience : request.timeout();
    }

    /** Listens until what came is enough; an exception is thrown when no more comes before that. */
    void hearUntil(Predicate<byte[]> enough) throws IOException {
        while (!enough.test(wire.heard())) {
            if (!wire.hearMore()) {
                throw new EOFException();
            }
        }
    }

    /** Does what is no part of the greeting; when it goes wrong, a note tells so, and the greeting stays what it is. */
    void aside(String what, Duration patience, Action action) {
        wire.allow(patience);
        try {
            action.run();
        } catch (IOException unanswered) {
            draft.note(what + " was not answered"
                    + wire.stop().map(Conversation::because).orElse(" in the protocol's terms"));
        }
    }

    private static String because(Stop stop) {
        return switch (stop) {
            case Stop.Expired() -> " in time";
            case Stop.Closed() -> ": the peer closed the connection";
            case Stop.Broken(IOException cause) -> ": " + cause.getMessage();
            case Stop.Flooded() -> " within " + Wire.MOST + " bytes";
        };
    }

    /** What may fail by the connection. */
    interface Action {
        void run() throws IOException;
    }

    /** Gives the one connection there is. */
    private static final class OneSocket extends SocketFactory {

        private final Socket socket;

        OneSocket(Socket socket) {
            this.socket = socket;
        }

        @Override
        public Socket createSocket() {
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            return socket;
        }
    }
}
