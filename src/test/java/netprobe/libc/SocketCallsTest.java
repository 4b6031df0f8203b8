package netprobe.libc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import netprobe.libc.Reply.Found;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketCallsTest {

    private static final int EINPROGRESS = 115;
    private static final int ECONNREFUSED = 111;
    private static final int EAGAIN = 11;
    private static final long A_WHILE = 5000;

    private final SocketCalls calls = new SocketCalls();
    private final Poll poll = new Poll(1);

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void connectionCarriesBytesBothWays(String loopback) {
        var listening = calls.open(family(loopback), SocketCalls.SOCK_STREAM);
        assertThat(calls.bind(listening, endpoint(loopback, 0))).isZero();
        assertThat(calls.listen(listening, 1)).isZero();
        var port = calls.local(listening).orElseThrow();
        var client = calls.open(family(loopback), SocketCalls.SOCK_STREAM);
        assertThat(calls.connect(client, port)).isIn(0, -EINPROGRESS);
        await(client, Poll.POLLOUT);

        await(listening, Poll.POLLIN);
        var accepted = calls.accept(listening).either(Optional::of, _ -> Optional.<SocketCalls.Accepted>empty());
        int server = accepted.orElseThrow().socket();
        assertThat(calls.peer(server)).isEqualTo(calls.local(client)).contains(accepted.orElseThrow().peer());
        assertThat(calls.accept(listening).<Integer>either(_ -> 0, Reply.Failed::errno)).isEqualTo(EAGAIN);
        assertThat(calls.send(client, "xhello".getBytes(US_ASCII), 1, 5)).isEqualTo(5);
        await(server, Poll.POLLIN);
        var bytes = new byte[8];
        assertThat(calls.receive(server, bytes, 2, 6)).isEqualTo(5);
        assertThat(new String(bytes, 2, 5, US_ASCII)).isEqualTo("hello");
        assertThat(calls.metrics(client).orElseThrow().segmentSize()).isPositive();

        calls.close(client);
        await(server, Poll.POLLIN);
        assertThat(calls.receive(server, bytes, 0, 8)).isZero();
        calls.close(server);
        calls.close(listening);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void resetLeavesTheErrorQueueEmpty(String loopback) {
        var closed = closedPort(loopback, SocketCalls.SOCK_STREAM);
        var client = calls.open(family(loopback), SocketCalls.SOCK_STREAM);
        assertThat(calls.queueErrors(client, family(loopback))).isZero();
        calls.connect(client, closed);
        await(client, Poll.POLLOUT);

        assertThat(calls.error(client)).isEqualTo(ECONNREFUSED);
        assertThat(calls.error(client)).as("asking clears it").isZero();
        assertThat(calls.queuedError(client)).isEmpty();
        calls.close(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void icmpMessageIsQueuedWithItsSender(String loopback) {
        var closed = closedPort(loopback, SocketCalls.SOCK_DGRAM);
        var client = calls.open(family(loopback), SocketCalls.SOCK_DGRAM);
        assertThat(calls.queueErrors(client, family(loopback))).isZero();
        assertThat(calls.connect(client, closed)).isZero();
        assertThat(calls.send(client, new byte[3], 0, 3)).isEqualTo(3);
        await(client, Poll.POLLIN);

        var error = calls.queuedError(client).orElseThrow();
        assertThat(error.errno()).isEqualTo(ECONNREFUSED);
        assertThat(error.isIcmp()).isTrue();
        assertThat(error.type() + "/" + error.code()).isEqualTo(loopback.equals("::1") ? "1/4" : "3/3");
        assertThat(error.sender()).isEqualTo(Optional.of(closed.address()));
        assertThat(error.peer()).isEqualTo(Optional.of(closed));
        calls.close(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void datagramComesWithItsSender(String loopback) {
        var receiver = calls.open(family(loopback), SocketCalls.SOCK_DGRAM);
        calls.bind(receiver, endpoint(loopback, 0));
        var sender = calls.open(family(loopback), SocketCalls.SOCK_DGRAM);
        calls.bind(sender, endpoint(loopback, 0));
        assertThat(calls.receiveFrom(receiver).<Integer>either(_ -> 0, Reply.Failed::errno)).isEqualTo(EAGAIN);
        assertThat(calls.sendTo(sender, new byte[]{1, 2}, calls.local(receiver).orElseThrow())).isEqualTo(2);
        await(receiver, Poll.POLLIN);

        assertThat(calls.receiveFrom(receiver)).isInstanceOfSatisfying(Found.class, found -> {
            var datagram = (SocketCalls.Datagram) found.value();
            assertThat(datagram.payload().remaining()).isEqualTo(2);
            assertThat(datagram.sender()).isEqualTo(calls.local(sender));
        });
        calls.close(sender);
        calls.close(receiver);
    }

    /** A port that was free a moment ago; bound, but not listening, so that nobody else takes it. */
    private Endpoint closedPort(String loopback, int type) {
        var socket = calls.open(family(loopback), type);
        calls.bind(socket, endpoint(loopback, 0));
        var port = calls.local(socket).orElseThrow();
        calls.close(socket);
        return port;
    }

    private void await(int socket, int events) {
        poll.watch(0, socket, events);
        assertThat(poll.await(A_WHILE)).isEqualTo(1);
    }

    private static Endpoint endpoint(String address, int port) {
        return new Endpoint(address(address), port, 0, 0);
    }

    private static Family family(String address) {
        return address(address).family();
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }
}
