package netprobe.bulk.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import netprobe.dns.Server;
import netprobe.tables.SocketErrors;

/** Sockets by Java's own channels, one datagram at a time: for where the C library can't be called. */
final class ChannelSockets implements Sockets {

    /** What is not there yet. */
    static final int NOTHING = -2;

    private static final int BATCH = 64;
    private static final int LARGEST_ANSWER = 4096;
    private static final long MILLISECOND = 1_000_000;
    private static final int EAGAIN = -11;

    /** With more servers than that, sockets are shared among them. */
    private static final int MOST_CONNECTED = 16;

    private final Selector selector;
    private final List<ChannelPort> ports = new ArrayList<>();
    private final List<InetSocketAddress> addresses = new ArrayList<>();
    private final int perServer;
    private final int[] firsts;

    private final ByteBuffer room = ByteBuffer.allocateDirect(LARGEST_ANSWER + 1);
    private final byte[][] messages = new byte[BATCH][LARGEST_ANSWER + 1];
    private final int[] lengths = new int[BATCH];
    private final int[] senders = new int[BATCH];

    private final Outgoing outbox = new Outgoing();
    private int lost = -1;
    private int errorServer = STRANGER;
    private int errno;

    private ChannelSockets(Selector selector, int perServer, int servers) {
        this.selector = selector;
        this.perServer = perServer;
        this.firsts = new int[servers];
    }

    /**
     * Opens sockets.
     *
     * @param each of them for each server, or where there are many servers for each family
     * @throws IOException when one can't be opened; says why
     */
    static ChannelSockets open(List<Server> servers, int each) throws IOException {
        var sockets = new ChannelSockets(Selector.open(), each, servers.size());
        try {
            for (Server server : servers) {
                sockets.addresses.add(netprobe.dns.Sockets.address(server));
            }
            if (servers.size() <= MOST_CONNECTED) {
                sockets.connect();
            } else {
                sockets.share();
            }
            return sockets;
        } catch (IOException failed) {
            sockets.close();
            throw failed;
        }
    }

    private void connect() throws IOException {
        for (int server = 0; server < addresses.size(); server++) {
            firsts[server] = ports.size();
            for (int socket = 0; socket < perServer; socket++) {
                ports.add(ChannelPort.to(addresses.get(server), server, selector));
            }
        }
    }

    private void share() throws IOException {
        Map<Object, Integer> first = new HashMap<>();
        Map<SocketAddress, Integer> numbers = new HashMap<>();
        for (int server = 0; server < addresses.size(); server++) {
            numbers.putIfAbsent(addresses.get(server), server);
        }
        for (int server = 0; server < addresses.size(); server++) {
            Object family = netprobe.dns.Sockets.family(addresses.get(server));
            if (!first.containsKey(family)) {
                first.put(family, ports.size());
                for (int socket = 0; socket < perServer; socket++) {
                    ports.add(ChannelPort.toAll(numbers, addresses.get(server), selector));
                }
            }
            firsts[server] = first.getOrDefault(family, 0);
        }
    }

    @Override
    public int count() {
        return ports.size();
    }

    @Override
    public int first(int server) {
        return firsts[server];
    }

    @Override
    public int alike() {
        return perServer;
    }

    @Override
    public int receive(int socket) {
        ChannelPort port = ports.get(socket);
        int untold = port.untoldErrno();
        if (untold != 0) {
            return -untold;
        }
        int count = 0;
        try {
            while (count < BATCH) {
                room.clear();
                int sender = port.receive(room);
                if (sender == NOTHING) {
                    break;
                }
                senders[count] = sender;
                lengths[count] = room.flip().remaining();
                room.get(messages[count], 0, lengths[count]);
                count++;
            }
        } catch (IOException told) {
            port.refuse(errno(told));
        }
        return count > 0 ? count : port.untoldErrno() == 0 ? EAGAIN : -port.errno();
    }

    private static int errno(IOException told) {
        return SocketErrors.errno(told, "query", "").value();
    }

    @Override
    public int sender(int datagram) {
        return senders[datagram];
    }

    @Override
    public int length(int datagram) {
        return lengths[datagram];
    }

    @Override
    public boolean isCut(int datagram) {
        return lengths[datagram] > LARGEST_ANSWER;
    }

    @Override
    public void copy(int datagram, byte[] target) {
        System.arraycopy(messages[datagram], 0, target, 0, lengths[datagram]);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public int send(int socket, int from) {
        int sent = from;
        try {
            while (sent < outbox.count && ports.get(socket).send(outbox.datagram(sent), outbox.address(sent))) {
                sent++;
            }
        } catch (IOException told) {
            ports.get(socket).refuse(errno(told));
        }
        return sent > from ? sent - from : ports.get(socket).untoldErrno() == 0 ? EAGAIN : -ports.get(socket).errno();
    }

    @Override
    public boolean nextError(int socket) {
        errno = ports.get(socket).errno();
        errorServer = ports.get(socket).onlyServer();
        lost = ports.get(socket).nextLost();
        return lost >= 0;
    }

    @Override
    public int errorErrno() {
        return errno;
    }

    @Override
    public int errorServer() {
        return errorServer;
    }

    @Override
    public int errorId() {
        return lost;
    }

    @Override
    public void await(long nanos) {
        try {
            selector.select(Math.max(1, nanos / MILLISECOND));
            selector.selectedKeys().clear();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public long drops() {
        return UdpDrops.at(ports.stream().map(ChannelPort::localPort).collect(Collectors.toSet()));
    }

    @Override
    public void close() throws IOException {
        for (ChannelPort port : ports) {
            port.close();
        }
        selector.close();
    }

    /** What is sent next. */
    private final class Outgoing implements Outbox {

        private final ByteBuffer bytes = ByteBuffer.allocateDirect(BATCH * QueryPacket.LARGEST);
        private final int[] ends = new int[BATCH + 1];
        private final int[] servers = new int[BATCH];
        private int count;

        ByteBuffer datagram(int number) {
            return bytes.clear().limit(ends[number + 1]).position(ends[number]);
        }

        SocketAddress address(int number) {
            return addresses.get(servers[number]);
        }

        @Override
        public ByteBuffer bytes() {
            return bytes.clear();
        }

        @Override
        public int end() {
            return ends[count];
        }

        @Override
        public void add(int server, int size) {
            servers[count] = server;
            count++;
            ends[count] = ends[count - 1] + size;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public int capacity() {
            return BATCH;
        }

        @Override
        public boolean isBetterSorted() {
            return false;
        }

        @Override
        public void stopSegments() {
            // none are sent
        }

        @Override
        public int firstMessage() {
            return 1;
        }

        @Override
        public void clear() {
            count = 0;
        }
    }
}
