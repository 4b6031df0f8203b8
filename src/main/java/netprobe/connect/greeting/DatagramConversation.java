package netprobe.connect.greeting;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import org.apache.commons.net.DatagramSocketClient;
import org.apache.commons.net.DatagramSocketFactory;

/** What a dialogue over UDP works with: the socket, the peer, what was asked for, and where it writes down what it hears. */
record DatagramConversation(DatagramWire wire, InetSocketAddress peer, GreetingRequest request, Draft draft) {

    /** Gives one of commons-net's clients the socket. */
    <C extends DatagramSocketClient> C begin(C client) throws SocketException {
        client.setDatagramSocketFactory(new OneSocket(wire));
        client.setDefaultTimeout(request.timeout());
        client.open();
        return client;
    }

    InetAddress address() {
        return peer.getAddress();
    }

    int port() {
        return peer.getPort();
    }

    /** Gives the one socket there is. */
    private record OneSocket(DatagramSocket socket) implements DatagramSocketFactory {

        @Override
        public DatagramSocket createDatagramSocket() {
            return socket;
        }

        @Override
        public DatagramSocket createDatagramSocket(int port) {
            return socket;
        }

        @Override
        public DatagramSocket createDatagramSocket(int port, InetAddress local) {
            return socket;
        }
    }
}
