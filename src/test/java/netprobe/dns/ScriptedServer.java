package netprobe.dns;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import netprobe.dns.Reply.Manner;
import netprobe.model.AddressText;
import netprobe.model.DnsTransport;
import netprobe.model.IpAddress;
import org.xbill.DNS.Message;

/**
 * A name server on loopback, by UDP and TCP, that does what a {@link Script} says, right or wrong, and remembers what it was asked.
 *
 * <p>Delays don't hold anything up: a delayed reply is handed to a scheduler. A script that throws makes {@link #close} throw.
 */
public final class ScriptedServer implements Closeable {

    private static final int ATTEMPTS = 50;

    private final Script script;
    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final DatagramSocket otherPort;
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private final List<Asked> queries = new CopyOnWriteArrayList<>();
    private final List<Throwable> mishaps = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private ScriptedServer(InetAddress address, int port, Script script) throws IOException {
        this.script = script;
        udp = new DatagramSocket(port, address);
        try {
            tcp = new ServerSocket(udp.getLocalPort(), 50, address);
        } catch (IOException taken) {
            udp.close();
            throw taken;
        }
        otherPort = new DatagramSocket(0, address);
        inBackground(this::serveDatagrams);
        inBackground(this::serveConnections);
    }

    /** Starts on 127.0.0.1, at a free port. */
    public static ScriptedServer start(Script script) throws IOException {
        return start("127.0.0.1", script);
    }

    /** Starts on an address of this host, at a port that is free for both transports. */
    public static ScriptedServer start(String address, Script script) throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                return start(address, 0, script);
            } catch (java.net.BindException taken) {
                // the port was free for UDP alone
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    /** Starts on an address of this host, at a given port. */
    public static ScriptedServer start(String address, int port, Script script) throws IOException {
        return new ScriptedServer(InetAddress.getByName(address), port, script);
    }

    /** Where nobody listens, by neither transport. */
    public static Server nobody() throws IOException {
        try (var server = start(_ -> Reply.none())) {
            return server.server();
        }
    }

    /** Where it listens. */
    public Server server() {
        IpAddress address = AddressText.ptonScoped(udp.getLocalAddress().getHostAddress()).orElseThrow();
        return new Server(address, udp.getLocalPort());
    }

    /** {@code address:port}, as {@code --server} takes it. */
    public String text() {
        return server().text();
    }

    /** What it was asked so far, in order. */
    public List<Asked> queries() {
        return List.copyOf(queries);
    }

    /** What it was asked so far: {@code name type}, in order. */
    public List<String> asked() {
        return queries.stream().map(Asked::text).toList();
    }

    /** Forgets what it was asked. */
    public void forget() {
        queries.clear();
    }

    private void serveDatagrams() throws IOException {
        var packet = new DatagramPacket(new byte[65_535], 65_535);
        while (true) {
            packet.setLength(65_535);
            udp.receive(packet);
            var peer = packet.getSocketAddress();
            answer(Arrays.copyOf(packet.getData(), packet.getLength()), DnsTransport.UDP,
                    (part, wire) -> datagram(part, wire, peer));
        }
    }

    private void datagram(Reply.Part part, byte[] wire, SocketAddress peer) throws IOException {
        (part.manner() == Manner.OTHER_PORT ? otherPort : udp).send(new DatagramPacket(wire, wire.length, peer));
    }

    private void serveConnections() throws IOException {
        while (true) {
            var connection = tcp.accept();
            connections.add(connection);
            inBackground(() -> serve(connection));
        }
    }

    private void serve(Socket connection) throws IOException {
        var input = new DataInputStream(connection.getInputStream());
        while (true) {
            var query = new byte[input.readUnsignedShort()];
            input.readFully(query);
            answer(query, DnsTransport.TCP, (part, wire) -> stream(part, wire, connection));
        }
    }

    private static void stream(Reply.Part part, byte[] wire, Socket connection) throws IOException {
        var frame = ByteBuffer.allocate(2 + wire.length).putShort((short) wire.length).put(wire).array();
        boolean half = part.manner() == Manner.HALF;
        int end = half ? frame.length / 2 : frame.length;
        int piece = part.manner() == Manner.PIECES ? 1 : end;
        connection.setTcpNoDelay(true);
        for (int start = 0; start < end; start += piece) {
            connection.getOutputStream().write(frame, start, piece);
        }
        if (half) {
            connection.close();
        }
    }

    /** A script that fails for one query goes on with the next. */
    private void answer(byte[] bytes, DnsTransport transport, Sender sender) {
        guarded(() -> {
            var query = new Message(bytes);
            for (Reply.Part part : script.reply(asked(query, transport)).parts()) {
                send(part, part.wire(query), sender);
            }
        });
    }

    private void send(Reply.Part part, byte[] wire, Sender sender) throws IOException {
        if (part.delay().isZero()) {
            sender.send(part, wire);
        } else {
            var _ = scheduler.schedule(() -> guarded(() -> sender.send(part, wire)), part.delay().toNanos(),
                    NANOSECONDS);
        }
    }

    private synchronized Asked asked(Message query, DnsTransport transport) {
        var first = Asked.of(query, transport, 0);
        int before = (int) queries.stream().filter(earlier -> earlier.text().equals(first.text())).count();
        var asked = Asked.of(query, transport, before);
        queries.add(asked);
        return asked;
    }

    private void inBackground(Work work) {
        threads.add(Thread.ofVirtual().start(() -> guarded(work)));
    }

    private void guarded(Work work) {
        try {
            work.run();
        } catch (SocketException | EOFException over) {
            // closed, by us or by the client
        } catch (IOException | RuntimeException mishap) {
            mishaps.add(mishap);
        }
    }

    @Override
    public void close() throws IOException {
        scheduler.shutdownNow();
        udp.close();
        otherPort.close();
        tcp.close();
        for (Socket connection : connections) {
            connection.close();
        }
        awaitThreads();
        if (!mishaps.isEmpty()) {
            throw new AssertionError("the script failed", mishaps.getFirst());
        }
    }

    /** A port is free again when the thread that waits at it has noticed. */
    private void awaitThreads() {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a thread of the server does. */
    private interface Work {
        void run() throws IOException;
    }

    /** How a reply goes back. */
    private interface Sender {
        void send(Reply.Part part, byte[] wire) throws IOException;
    }
}
