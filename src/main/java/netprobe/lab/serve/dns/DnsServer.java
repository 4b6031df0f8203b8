package netprobe.lab.serve.dns;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.LabServer;
import netprobe.lab.serve.Listening;
import netprobe.lab.serve.Place;
import netprobe.lab.serve.Running;
import netprobe.lab.serve.Sockets;
import netprobe.model.DnsTransport;
import netprobe.model.IpAddress;

/** A name server at all of its addresses, by UDP and TCP. */
public final class DnsServer {

    private static final int PORT = 53;
    private static final int LARGEST = 65_535;
    private static final int UDP_SIZE = 1232;
    private static final int SMALLEST_UDP_SIZE = 512;

    private final Running running;
    private final Listening listening;
    private final Desk desk;
    private final Habits habits;

    /**
     * How it goes about answering.
     *
     * @param udp what becomes of datagrams
     * @param tcp what becomes of connections
     * @param loss which datagrams get lost
     */
    private record Habits(Treatment udp, Treatment tcp, Loss loss) {}

    private DnsServer(Running running, Listening listening, Desk desk, Habits habits) {
        this.running = running;
        this.listening = listening;
        this.desk = desk;
        this.habits = habits;
    }

    /** Starts it; what all name servers have in common is read from its table. */
    public static LabServer start(ServerTable table, Place place, Answerer answerer) throws ScenarioFault {
        long udpSize = table.number("udp-size", UDP_SIZE);
        if (udpSize < SMALLEST_UDP_SIZE || udpSize > LARGEST) {
            throw table.fault("udp-size", "is not from " + SMALLEST_UDP_SIZE + " to " + LARGEST);
        }
        var habits = new Habits(Treatment.read(table, "udp", Treatment.SILENT, Treatment.NONE),
                Treatment.read(table, "tcp", Treatment.SILENT, Treatment.NONE, Treatment.CLOSE), Loss.read(table));
        var running = new Running(place);
        var server = new DnsServer(running, Listening.read(table, place, PORT),
                new Desk(Manners.read(table), answerer, (int) udpSize), habits);
        table.refuseUnread();
        server.listen();
        return running;
    }

    private void listen() throws ScenarioFault {
        for (IpAddress address : listening.addresses()) {
            InetSocketAddress local = Sockets.address(address, listening.port());
            if (habits.udp() != Treatment.NONE) {
                running.open("DNS over UDP at " + local, () -> Sockets.udp(local), this::receive);
            }
            if (habits.tcp() != Treatment.NONE) {
                running.open("DNS over TCP at " + local, () -> Sockets.tcp(local),
                        listener -> running.accept(listener, this::serve));
            }
        }
    }

    private void receive(DatagramChannel channel) throws IOException {
        while (true) {
            var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            channel.socket().receive(packet);
            var client = (InetSocketAddress) packet.getSocketAddress();
            if (habits.udp() == Treatment.SERVE && !habits.loss().takes(client)) {
                byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
                running.beside(() -> {
                    Optional<Outgoing> answer = answer(query, DnsTransport.UDP, client);
                    if (answer.isPresent()) {
                        reply(channel, answer.get(), client);
                    }
                });
            }
        }
    }

    private Optional<Outgoing> answer(byte[] query, DnsTransport transport, InetSocketAddress client) {
        Optional<Outgoing> answer = desk.answer(query, transport, client);
        answer.ifPresent(outgoing -> pause(outgoing.delay()));
        return answer;
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void reply(DatagramChannel channel, Outgoing outgoing, InetSocketAddress client) throws IOException {
        var local = (InetSocketAddress) channel.getLocalAddress();
        switch (outgoing.lie()) {
            case PORT -> elsewhere(new InetSocketAddress(local.getAddress(), 0), outgoing.wire(), client);
            case ADDRESS -> elsewhere(otherAddress(local), outgoing.wire(), client);
            case NONE, ID, QUESTION -> channel.send(ByteBuffer.wrap(outgoing.wire()), client);
        }
    }

    private static void elsewhere(InetSocketAddress source, byte[] wire, InetSocketAddress client)
            throws IOException {
        try (DatagramChannel other = Sockets.udp(source)) {
            other.send(ByteBuffer.wrap(wire), client);
        }
    }

    /** Another of the host's addresses of the same family, or else another port. */
    private InetSocketAddress otherAddress(InetSocketAddress local) {
        return listening.addresses().stream().map(address -> Sockets.address(address, 0))
                .filter(address -> !address.getAddress().equals(local.getAddress())
                        && Sockets.family(address).equals(Sockets.family(local)))
                .findFirst().orElseGet(() -> new InetSocketAddress(local.getAddress(), 0));
    }

    private void serve(Socket connection) throws IOException {
        var client = (InetSocketAddress) connection.getRemoteSocketAddress();
        var input = new DataInputStream(connection.getInputStream());
        while (habits.tcp() != Treatment.CLOSE) {
            var query = new byte[input.readUnsignedShort()];
            input.readFully(query);
            Optional<Outgoing> answer = habits.tcp() == Treatment.SERVE
                    ? answer(query, DnsTransport.TCP, client)
                    : Optional.empty();
            if (answer.isPresent()) {
                connection.getOutputStream().write(framed(answer.get().wire()));
            }
        }
    }

    private static byte[] framed(byte[] wire) {
        return ByteBuffer.allocate(Short.BYTES + wire.length).putShort((short) wire.length).put(wire).array();
    }
}
