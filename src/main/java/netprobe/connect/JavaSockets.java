package netprobe.connect;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Outcome;

/** Single attempts with Java's own sockets. */
final class JavaSockets {

    private static final int LARGEST = 65_535;

    private final Source source;

    JavaSockets(Source source) {
        this.source = source;
    }

    /** Is told of each socket as soon as there is one, so that somebody else may close it. */
    interface Opened {
        void accept(AutoCloseable socket);
    }

    /** What came of an attempt that reached its goal. */
    record Reached(Outcome outcome, String local, Optional<String> reply, Optional<Connection> connection) {

        Attempt attempt(Goal goal, Duration took) {
            Attempt attempt = Attempt.reached(goal, outcome, took, Optional.of(local));
            return reply.map(attempt::replied).orElse(attempt);
        }
    }

    /** There is no such source. */
    static final class BindFailed extends IOException {

        @Serial
        private static final long serialVersionUID = 1;

        private final IOException reason;

        BindFailed(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }

    Reached connect(Goal goal, int timeout, boolean keeps, Opened opened) throws IOException {
        var socket = new Socket();
        opened.accept(socket);
        try {
            bind(socket, goal.address().family());
            socket.connect(new InetSocketAddress(address(goal.address()), goal.port()), timeout);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        String local = text(socket.getLocalAddress(), socket.getLocalPort());
        if (!keeps) {
            socket.close();
        }
        return new Reached(Outcome.CONNECTED, local, Optional.empty(),
                keeps ? Optional.of(new JavaConnection(socket)) : Optional.empty());
    }

    private void bind(Socket socket, Family family) throws BindFailed {
        try {
            Optional<InetAddress> own = own(family);
            if (own.isPresent()) {
                socket.bind(new InetSocketAddress(own.get(), 0));
            }
        } catch (IOException e) {
            throw new BindFailed(e);
        }
    }

    Reached ask(Goal goal, int timeout, UdpPayloads payloads, Opened opened) throws IOException {
        var payload = payloads.of(goal.port());
        byte[] datagram = payload.datagram();
        try (var socket = bound(goal.address().family())) {
            opened.accept(socket);
            socket.connect(new InetSocketAddress(address(goal.address()), goal.port()));
            socket.setSoTimeout(timeout);
            socket.send(new DatagramPacket(datagram, datagram.length));
            var reply = new DatagramPacket(new byte[LARGEST], LARGEST);
            socket.receive(reply);
            return new Reached(Outcome.ANSWERED, text(socket.getLocalAddress(), socket.getLocalPort()),
                    Optional.of(payload.describe(ByteBuffer.wrap(reply.getData(), 0, reply.getLength()).slice())),
                    Optional.empty());
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    private DatagramSocket bound(Family family) throws BindFailed {
        try {
            return new DatagramSocket(new InetSocketAddress(own(family).orElse(null), 0));
        } catch (IOException e) {
            throw new BindFailed(e);
        }
    }

    /** The address to start from; Java can't leave by an interface, but from an address of it. */
    private Optional<InetAddress> own(Family family) throws IOException {
        if (source.address().isPresent()) {
            return Optional.of(address(source.address().get()));
        }
        if (source.interfaceName().isEmpty()) {
            return Optional.empty();
        }
        var found = NetworkInterface.getByName(source.interfaceName().get());
        if (found == null) {
            throw new SocketException("No such device");
        }
        return Optional.of(found.inetAddresses().filter(each -> IpAddress.of(each.getAddress()).family() == family)
                .findFirst().orElseThrow(() -> new SocketException("Cannot assign requested address")));
    }

    private static InetAddress address(IpAddress address) throws UnknownHostException {
        return address.scope().isEmpty()
                ? InetAddress.getByAddress(address.packed())
                : InetAddress.getByName(address.text());
    }

    private static String text(InetAddress address, int port) {
        IpAddress own = IpAddress.of(address.getAddress());
        return own.family() == Family.INET ? own.text() + ':' + port : '[' + own.text() + "]:" + port;
    }

    static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyBroken) {
            // nothing is left to be closed
        }
    }
}
