package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netprobe.dns.Server;
import netprobe.libc.LibC;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Both kinds of sockets do the same. */
class SocketsTest {

    private static final int ECONNREFUSED = 111;
    private static final int EAGAIN = 11;
    private static final long A_WHILE = 5_000_000_000L;
    /** More servers than sockets are connected to. */
    private static final int MANY = 20;

    private final List<AutoCloseable> opened = new ArrayList<>();

    enum Kind {
        LIBC {
            @Override
            Sockets open(List<Server> servers) throws IOException {
                assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
                return LibcSockets.open(servers, 2);
            }
        },
        CHANNELS {
            @Override
            Sockets open(List<Server> servers) throws IOException {
                return ChannelSockets.open(servers, 2);
            }
        };

        abstract Sockets open(List<Server> servers) throws IOException;
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIBC,3", "CHANNELS,3", "LIBC," + MANY, "CHANNELS," + MANY})
    void eachServerIsAskedAndItsAnswerIsKnownAsItsOwn(Kind kind, int count) throws IOException {
        var channels = new ArrayList<DatagramChannel>();
        for (int server = 0; server < count; server++) {
            channels.add(bound(server % 3 == 1 ? "::1" : "127.0.0.1"));
        }
        Sockets sockets = open(kind, channels);
        for (int server = 0; server < count; server++) {
            for (int socket = sockets.first(server); socket < sockets.first(server) + sockets.alike(); socket++) {
                send(sockets, socket, server, new byte[]{1, (byte) server, 3});
                var asked = ByteBuffer.allocate(10);
                SocketAddress client = channels.get(server).receive(asked);
                assertThat(Arrays.copyOf(asked.array(), asked.position())).containsExactly(1, server, 3);
                channels.get(server).send(ByteBuffer.wrap(new byte[]{9, 8, 7, (byte) server}), client);

                sockets.await(A_WHILE);
                assertThat(sockets.receive(socket)).isEqualTo(1);
                assertThat(sockets.sender(0)).isEqualTo(server);
                assertThat(message(sockets, 0)).containsExactly(9, 8, 7, server);
                assertThat(sockets.isCut(0)).isFalse();
                assertThat(sockets.receive(socket)).isEqualTo(-EAGAIN);
            }
        }
        assertThat(sockets.nextError(0)).isFalse();
        assertThat(sockets.drops()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void datagramsOfOneBatchGoToTheirServers(Kind kind) throws IOException {
        var channel = bound("127.0.0.1");
        Sockets sockets = open(kind, List.of(channel));
        Sockets.Outbox outbox = sockets.outbox();
        for (int number = 0; number < outbox.capacity(); number++) {
            outbox.bytes().put(outbox.end(), new byte[]{(byte) number, 1, 2}, 0, 3);
            outbox.add(0, number % 5 == 0 ? 2 : 3);
        }
        for (int sent = 0; sent < outbox.count();) {
            sent += sockets.send(1, sent);
        }
        for (int number = 0; number < outbox.capacity(); number++) {
            var asked = ByteBuffer.allocate(10);
            channel.receive(asked);
            assertThat(asked.position()).isEqualTo(number % 5 == 0 ? 2 : 3);
            assertThat(asked.get(0)).isEqualTo((byte) number);
        }
        outbox.clear();
        assertThat(outbox.count() + outbox.end()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void closedPortIsToldWithTheIdentifierOfTheQuery(Kind kind) throws IOException {
        var closed = bound("127.0.0.1");
        Sockets sockets = open(kind, List.of(bound("127.0.0.1"), closed));
        closed.close();
        int socket = sockets.first(1);
        send(sockets, socket, 1, new byte[]{(byte) 0xab, (byte) 0xcd, 0});

        sockets.await(A_WHILE);
        assertThat(sockets.receive(socket)).isEqualTo(-ECONNREFUSED);
        assertThat(sockets.nextError(socket)).isTrue();
        assertThat(sockets.errorErrno()).isEqualTo(ECONNREFUSED);
        assertThat(sockets.errorId()).isEqualTo(0xabcd);
        assertThat(sockets.nextError(socket)).isFalse();
        assertThat(sockets.receive(socket)).isEqualTo(-EAGAIN);
    }

    @ParameterizedTest
    @EnumSource
    void whatComesFromSomebodyElseIsAStrangers(Kind kind) throws IOException {
        var server = bound("127.0.0.1");
        Sockets sockets = open(kind, List.of(server));
        send(sockets, 0, 0, new byte[]{1, 2});
        SocketAddress client = server.receive(ByteBuffer.allocate(10));
        bound("127.0.0.1").send(ByteBuffer.wrap(new byte[]{6, 6, 6}), client);

        assertThat(sockets.receive(0)).isEqualTo(1);
        assertThat(sockets.sender(0)).isEqualTo(Sockets.STRANGER);
        assertThat(sockets.length(0)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooLargeIsCut(Kind kind) throws IOException {
        var server = bound("127.0.0.1");
        Sockets sockets = open(kind, List.of(server));
        send(sockets, 0, 0, new byte[]{1, 2});
        SocketAddress client = server.receive(ByteBuffer.allocate(10));
        server.send(ByteBuffer.allocate(4096), client);
        server.send(ByteBuffer.allocate(4097), client);

        assertThat(sockets.receive(0)).isEqualTo(2);
        assertThat(sockets.isCut(0)).isFalse();
        assertThat(sockets.isCut(1)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheKernelHasNoRoomForIsCounted(Kind kind) throws IOException {
        int flood = 700;
        var server = bound("127.0.0.1");
        Sockets sockets = open(kind, List.of(server));
        send(sockets, 0, 0, new byte[]{1, 2});
        SocketAddress client = server.receive(ByteBuffer.allocate(10));
        for (int datagram = 0; datagram < flood; datagram++) {
            server.send(ByteBuffer.allocate(60_000), client);
        }
        int received = 0;
        for (int count = sockets.receive(0); count > 0; count = sockets.receive(0)) {
            received += count;
        }
        assertThat(sockets.drops()).isPositive().isEqualTo(flood - received);
    }

    private static byte[] message(Sockets sockets, int datagram) {
        var room = new byte[1 << 16];
        sockets.copy(datagram, room);
        return Arrays.copyOf(room, sockets.length(datagram));
    }

    private static void send(Sockets sockets, int socket, int server, byte[] message) {
        sockets.outbox().bytes().put(sockets.outbox().end(), message, 0, message.length);
        sockets.outbox().add(server, message.length);
        assertThat(sockets.send(socket, 0)).isEqualTo(1);
        sockets.outbox().clear();
    }

    private Sockets open(Kind kind, List<DatagramChannel> servers) throws IOException {
        var all = new ArrayList<Server>();
        for (DatagramChannel server : servers) {
            var local = (InetSocketAddress) server.getLocalAddress();
            all.add(new Server(IpAddress.of(local.getAddress().getAddress()), local.getPort()));
        }
        var sockets = kind.open(all);
        opened.add(sockets);
        return sockets;
    }

    private DatagramChannel bound(String loopback) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName(loopback), 0);
        var channel = DatagramChannel.open(netprobe.dns.Sockets.family(address)).bind(address);
        opened.add(channel);
        return channel;
    }
}
