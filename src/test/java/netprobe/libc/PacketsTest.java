package netprobe.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import netprobe.libc.Packets.Packet;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketsTest {

    private static final int EAGAIN = 11;
    private static final long A_WHILE = 5000;

    private final SocketCalls calls = new SocketCalls();
    private final Packets packets = new Packets();
    private final Poll poll = new Poll(1);

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    /** 127.0.0.2 is an address of loopback that the kernel would not choose by itself. */
    @ParameterizedTest
    @CsvSource({"0.0.0.0, 127.0.0.2, 127.0.0.2", "::, ::1, ::1", "::, 127.0.0.2, ::ffff:127.0.0.2"})
    void answerComesFromTheAddressThatWasAsked(String wildcard, String asked, String local) {
        int server = bound(wildcard);
        int client = bound(address(asked).family() == Family.INET ? "0.0.0.0" : "::");
        var target = new Endpoint(address(asked), calls.local(server).orElseThrow().port(), 0, 0);
        assertThat(calls.sendTo(client, new byte[]{1, 2, 3}, target)).isEqualTo(3);

        await(server);
        Packet packet = found(packets.receive(server));
        assertThat(packet.payload().remaining()).isEqualTo(3);
        assertThat(packet.local().orElseThrow().address()).isEqualTo(address(local));
        assertThat(packets.answer(server, new byte[2], packet)).isEqualTo(2);

        await(client);
        var answer = found(calls.receiveFrom(client));
        assertThat(answer.payload().remaining()).isEqualTo(2);
        assertThat(answer.sender()).contains(target);
        assertThat(packets.receive(server).<Integer>either(_ -> 0, Reply.Failed::errno)).isEqualTo(EAGAIN);
        calls.close(client);
        calls.close(server);
    }

    @Test
    void wakeEndsAnothersWait() throws InterruptedException {
        var wakeup = new Wakeup();
        poll.watch(0, wakeup.socket(), Poll.POLLIN);
        assertThat(poll.await(0)).isZero();
        var waker = Thread.ofPlatform().start(wakeup::wake);

        assertThat(poll.await(A_WHILE)).isEqualTo(1);
        waker.join();
        wakeup.close();
    }

    private static <T> T found(Reply<T> reply) {
        return reply.either(found -> found, failed -> {
            throw new AssertionError("errno " + failed.errno());
        });
    }

    private int bound(String address) {
        int socket = calls.open(address(address).family(), SocketCalls.SOCK_DGRAM);
        calls.setOption(socket, SocketCalls.IPPROTO_IPV6, SocketCalls.IPV6_V6ONLY, 0);
        Packets.tellLocal(calls, socket, address(address).family());
        assertThat(calls.bind(socket, new Endpoint(address(address), 0, 0, 0))).isZero();
        return socket;
    }

    private void await(int socket) {
        poll.watch(0, socket, Poll.POLLIN);
        assertThat(poll.await(A_WHILE)).isEqualTo(1);
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }
}
