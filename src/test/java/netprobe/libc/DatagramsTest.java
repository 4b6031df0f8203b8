package netprobe.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many datagrams a call, both ways, over loopback; what is sent there has come by the time that the call returns. */
class DatagramsTest {

    private static final int CAPACITY = 150;
    private static final int LARGEST = 300;
    private static final int RECEIVERS = 3;
    private static final int ROUNDS = 60;
    private static final int EAGAIN = 11;

    private final SocketCalls calls = new SocketCalls();
    private final List<Integer> opened = new ArrayList<>();

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @AfterEach
    void closeSockets() {
        opened.forEach(calls::close);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "127.0.0.1,false", "::1,true", "::1,false"})
    void everyDatagramArrivesAsItWas(String loopback, boolean segments) {
        var random = Seed.forCases("datagrams " + loopback + segments);
        var receivers = Stream.generate(() -> bound(loopback)).limit(RECEIVERS).toList();
        var peers = new Peers(receivers.stream().map(this::local).toList());
        int sender = bound(loopback);
        var outgoing = new OutgoingDatagrams(CAPACITY, LARGEST, segments);
        for (int round = 0; round < ROUNDS; round++) {
            List<List<byte[]>> sent = fill(outgoing, random);
            sendAll(outgoing, sender, peers);
            for (int receiver = 0; receiver < RECEIVERS; receiver++) {
                assertThat(received(receivers.get(receiver), local(sender)).toArray(byte[][]::new))
                        .as("round %d, receiver %d", round, receiver)
                        .isDeepEqualTo(sent.get(receiver).toArray(byte[][]::new));
            }
            outgoing.clear();
        }
    }

    /** Runs of one size and one peer, of all lengths, a smaller one behind some, as well as sizes that change each time. */
    private static List<List<byte[]>> fill(OutgoingDatagrams outgoing, Random random) {
        List<List<byte[]>> sent = Stream.<List<byte[]>>generate(ArrayList::new).limit(RECEIVERS).toList();
        int most = 1 + random.nextInt(CAPACITY);
        while (outgoing.count() < most) {
            int peer = random.nextInt(RECEIVERS);
            int size = 1 + random.nextInt(LARGEST);
            for (int left = 1 + random.nextInt(90); left > 0 && outgoing.count() < most; left--) {
                var payload = new byte[left == 1 ? 1 + random.nextInt(size) : size];
                random.nextBytes(payload);
                outgoing.bytes().put(outgoing.end(), payload);
                outgoing.add(peer, payload.length);
                sent.get(peer).add(payload);
            }
        }
        assertThat(outgoing.isFull()).isEqualTo(most == CAPACITY);
        return sent;
    }

    private static void sendAll(OutgoingDatagrams outgoing, int socket, Peers peers) {
        for (int sent = 0; sent < outgoing.count();) {
            int taken = outgoing.send(socket, sent, peers);
            assertThat(taken).isPositive();
            sent += taken;
        }
    }

    private List<byte[]> received(int socket, Endpoint sender) {
        var peers = new Peers(List.of(sender));
        var incoming = new IncomingDatagrams(20, LARGEST);
        var all = new ArrayList<byte[]>();
        for (int count = incoming.receive(socket); count != -EAGAIN; count = incoming.receive(socket)) {
            assertThat(count).isBetween(1, incoming.capacity());
            for (int datagram = 0; datagram < count; datagram++) {
                var payload = new byte[incoming.length(datagram)];
                incoming.copy(datagram, payload);
                all.add(payload);
                assertThat(incoming.sender(datagram, peers)).isZero();
                assertThat(incoming.isCut(datagram)).isFalse();
            }
        }
        return all;
    }

    @Test
    void datagramThatIsTooLargeIsCutAndSaysSo() {
        int receiver = bound("127.0.0.1");
        int sender = bound("127.0.0.1");
        calls.sendTo(sender, new byte[101], local(receiver));
        calls.sendTo(sender, new byte[100], local(receiver));
        var incoming = new IncomingDatagrams(2, 100);
        assertThat(incoming.receive(receiver)).isEqualTo(2);
        assertThat(incoming.isCut(0)).isTrue();
        assertThat(incoming.length(0)).isEqualTo(100);
        assertThat(incoming.isCut(1)).isFalse();
        assertThat(incoming.sender(1, new Peers(List.of(local(receiver))))).isEqualTo(Peers.STRANGER);
    }

    @Test
    void failureIsAboutTheFirstMessageAlone() {
        int sender = bound("127.0.0.1");
        var peers = new Peers(List.of(new Endpoint(address("127.0.0.1"), 0, 0, 0), local(bound("127.0.0.1"))));
        var outgoing = new OutgoingDatagrams(5, 10, true);
        for (int peer : List.of(1, 0, 0, 0, 1)) {
            outgoing.add(peer, 10);
        }
        assertThat(outgoing.send(sender, 0, peers)).as("up to the one to no port").isEqualTo(1);
        assertThat(outgoing.send(sender, 1, peers)).isNegative();
        assertThat(outgoing.firstMessage()).isEqualTo(3);
        outgoing.stopSegments();
        assertThat(outgoing.send(sender, 1, peers)).isNegative();
        assertThat(outgoing.firstMessage()).isEqualTo(1);
        assertThat(outgoing.send(sender, 4, peers)).isEqualTo(1);
    }

    @Test
    void messageHasNoMoreDatagramsThanEveryKernelTakes() {
        int receiver = bound("127.0.0.1");
        var peers = new Peers(List.of(local(receiver)));
        var outgoing = new OutgoingDatagrams(CAPACITY, 10, true);
        while (!outgoing.isFull()) {
            outgoing.add(0, 10);
        }
        assertThat(outgoing.send(receiver, 0, peers)).isEqualTo(CAPACITY);
        assertThat(outgoing.firstMessage()).isEqualTo(64);
    }

    @Test
    void errorThatIcmpToldStandsForAReceive() {
        int gone = bound("127.0.0.1");
        var peers = new Peers(List.of(local(gone)));
        calls.close(gone);
        opened.remove((Object) gone);
        int sender = bound("127.0.0.1");
        var outgoing = new OutgoingDatagrams(1, 10, true);
        outgoing.add(0, 10);
        assertThat(calls.queueErrors(sender, address("127.0.0.1").family())).isZero();
        assertThat(outgoing.send(sender, 0, peers)).isEqualTo(1);
        assertThat(new IncomingDatagrams(1, 10).receive(sender)).isEqualTo(-111);
        assertThat(calls.queuedError(sender)).isPresent();
        assertThat(new IncomingDatagrams(1, 10).receive(sender)).isEqualTo(-EAGAIN);
    }

    private int bound(String loopback) {
        int socket = calls.open(address(loopback).family(), SocketCalls.SOCK_DGRAM);
        assertThat(calls.bind(socket, new Endpoint(address(loopback), 0, 0, 0))).isZero();
        opened.add(socket);
        return socket;
    }

    private Endpoint local(int socket) {
        return calls.local(socket).orElseThrow();
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }
}
