package netprobe.bulk.engine;

import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import netprobe.dns.Server;
import netprobe.libc.Endpoint;
import netprobe.libc.IncomingDatagrams;
import netprobe.libc.LocalNames;
import netprobe.libc.OutgoingDatagrams;
import netprobe.libc.Peers;
import netprobe.libc.Poll;
import netprobe.libc.QueuedError;
import netprobe.libc.SocketCalls;
import netprobe.model.Family;
import netprobe.tables.Errors;

/** Sockets by the C library's calls for many datagrams at once. */
final class LibcSockets implements Sockets {

    private static final int INCOMING = 128;
    private static final int OUTGOING = 128;
    private static final int LARGEST_ANSWER = 4096;
    private static final int BUFFER = 8 << 20;

    private static final int SO_RCVBUF = 8;
    private static final int SO_SNDBUFFORCE = 32;
    private static final int SO_RCVBUFFORCE = 33;
    private static final int SO_MEMINFO = 55;
    private static final int DROPS = 8 * Integer.BYTES;
    private static final int CLOSED = -1;
    private static final long MILLISECOND = 1_000_000;

    private final SocketCalls calls = new SocketCalls();
    /** For threads that look on. */
    private final SocketCalls watching = new SocketCalls();
    private final IncomingDatagrams incoming = new IncomingDatagrams(INCOMING, LARGEST_ANSWER);
    private final OutgoingDatagrams outgoing = new OutgoingDatagrams(OUTGOING, QueryPacket.LARGEST, true);
    private final Outbox outbox = new Datagrams();
    private final Poll poll;

    private final int perFamily;
    private final int[] descriptors;
    /** Of each socket, which peers are its family's. */
    private final Peers[] peers;
    /** Of each socket, which server each peer is. */
    private final int[][] servers;
    /** Of each server, its place among the peers of its family, and its first socket. */
    private final int[] places;
    private final int[] firsts;

    /** Which server an address and port is. */
    private final Map<Endpoint, Integer> numbers = new HashMap<>();

    private int received;
    private Optional<QueuedError> error = Optional.empty();

    /**
     * Opens sockets.
     *
     * @param perFamily for each family that servers have
     * @throws SocketException when one can't be opened; says why
     */
    static LibcSockets open(List<Server> all, int perFamily) throws SocketException {
        List<Family> families = all.stream().map(server -> server.address().family()).distinct().toList();
        var sockets = new LibcSockets(all, perFamily, families);
        try {
            for (int socket = 0; socket < sockets.count(); socket++) {
                sockets.descriptors[socket] = sockets.open(families.get(socket / perFamily));
                sockets.poll.watch(socket, sockets.descriptors[socket], Poll.POLLIN);
            }
            return sockets;
        } catch (SocketException failed) {
            sockets.close();
            throw failed;
        }
    }

    private LibcSockets(List<Server> all, int perFamily, List<Family> families) {
        int count = families.size() * perFamily;
        this.perFamily = perFamily;
        this.descriptors = new int[count];
        this.peers = new Peers[count];
        this.servers = new int[count][];
        this.places = new int[all.size()];
        this.firsts = new int[all.size()];
        this.poll = new Poll(count);
        Arrays.fill(descriptors, CLOSED);
        for (int family = 0; family < families.size(); family++) {
            introduce(all, families.get(family), family * perFamily);
        }
    }

    /** Makes the servers of a family known to its sockets. */
    private void introduce(List<Server> all, Family family, int first) {
        int[] numbers = IntStream.range(0, all.size()).filter(server -> all.get(server).address().family() == family)
                .toArray();
        var known = new Peers(IntStream.of(numbers).mapToObj(server -> endpoint(all.get(server))).toList());
        Arrays.fill(peers, first, first + perFamily, known);
        Arrays.fill(servers, first, first + perFamily, numbers);
        for (int place = 0; place < numbers.length; place++) {
            places[numbers[place]] = place;
            firsts[numbers[place]] = first;
            this.numbers.putIfAbsent(endpoint(all.get(numbers[place])), numbers[place]);
        }
    }

    private static Endpoint endpoint(Server server) {
        String scope = server.address().scope();
        long index = scope.isEmpty() ? 0 : LocalNames.indexOf(scope).orElse(0);
        return new Endpoint(server.address().within(""), server.port(), 0, index);
    }

    private int open(Family family) throws SocketException {
        int descriptor = calls.open(family, SocketCalls.SOCK_DGRAM);
        if (descriptor < 0) {
            throw new SocketException(Errors.errno(-descriptor, "socket", Optional.empty()).message());
        }
        // without the right to more than net.core.rmem_max, what that allows
        if (calls.setOption(descriptor, SocketCalls.SOL_SOCKET, SO_RCVBUFFORCE, BUFFER) < 0) {
            calls.setOption(descriptor, SocketCalls.SOL_SOCKET, SO_RCVBUF, BUFFER);
        }
        calls.setOption(descriptor, SocketCalls.SOL_SOCKET, SO_SNDBUFFORCE, BUFFER);
        calls.queueErrors(descriptor, family);
        if (!OutgoingDatagrams.areSegmentsKnown(calls, descriptor)) {
            outgoing.stopSegments();
        }
        return descriptor;
    }

    @Override
    public int count() {
        return descriptors.length;
    }

    @Override
    public int first(int server) {
        return firsts[server];
    }

    @Override
    public int alike() {
        return perFamily;
    }

    @Override
    public int receive(int socket) {
        received = socket;
        return incoming.receive(descriptors[socket]);
    }

    @Override
    public int sender(int datagram) {
        int peer = incoming.sender(datagram, peers[received]);
        return peer == Peers.STRANGER ? STRANGER : servers[received][peer];
    }

    @Override
    public int length(int datagram) {
        return incoming.length(datagram);
    }

    @Override
    public boolean isCut(int datagram) {
        return incoming.isCut(datagram);
    }

    @Override
    public void copy(int datagram, byte[] target) {
        incoming.copy(datagram, target);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public int send(int socket, int from) {
        return outgoing.send(descriptors[socket], from, peers[socket]);
    }

    @Override
    public boolean nextError(int socket) {
        do {
            error = calls.queuedError(descriptors[socket]);
            // what the kernel itself found wrong, send says too
        } while (error.isPresent() && !error.get().isIcmp());
        return error.isPresent();
    }

    @Override
    public int errorErrno() {
        return error.map(QueuedError::errno).orElse(0);
    }

    @Override
    public int errorServer() {
        return error.flatMap(QueuedError::peer).map(peer -> numbers.getOrDefault(peer, STRANGER)).orElse(STRANGER);
    }

    @Override
    public int errorId() {
        ByteBuffer quoted = calls.quoted();
        return quoted.limit() < Short.BYTES
                ? -1
                : Byte.toUnsignedInt(quoted.get(0)) << 8 | Byte.toUnsignedInt(quoted.get(1));
    }

    @Override
    public void await(long nanos) {
        poll.await(Math.max(1, nanos / MILLISECOND));
    }

    @Override
    public synchronized long drops() {
        long drops = 0;
        for (int descriptor : descriptors) {
            drops += watching.structure(descriptor, SocketCalls.SOL_SOCKET, SO_MEMINFO).either(LibcSockets::drops,
                    _ -> 0L);
        }
        return drops;
    }

    /** {@code SK_MEMINFO_DROPS} of linux/sock_diag.h. */
    private static long drops(byte[] memory) {
        return memory.length < DROPS + Integer.BYTES
                ? 0
                : Integer.toUnsignedLong(ByteBuffer.wrap(memory).order(ByteOrder.nativeOrder()).getInt(DROPS));
    }

    @Override
    public void close() {
        for (int descriptor : descriptors) {
            if (descriptor != CLOSED) {
                calls.close(descriptor);
            }
        }
    }

    /** What is sent next. */
    private final class Datagrams implements Outbox {

        @Override
        public ByteBuffer bytes() {
            return outgoing.bytes();
        }

        @Override
        public int end() {
            return outgoing.end();
        }

        @Override
        public void add(int server, int size) {
            outgoing.add(places[server], size);
        }

        @Override
        public int count() {
            return outgoing.count();
        }

        @Override
        public int capacity() {
            return OUTGOING;
        }

        @Override
        public boolean isBetterSorted() {
            return outgoing.usesSegments();
        }

        @Override
        public void stopSegments() {
            outgoing.stopSegments();
        }

        @Override
        public int firstMessage() {
            return outgoing.firstMessage();
        }

        @Override
        public void clear() {
            outgoing.clear();
        }
    }
}
