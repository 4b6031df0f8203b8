package netprobe.connect.listen;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import netprobe.connect.listen.ListenRequest.Limits;
import netprobe.connect.listen.ListenRequest.Places;
import netprobe.libc.Endpoint;
import netprobe.libc.LibC;
import netprobe.model.IpAddress;
import netprobe.model.ListenerEvent;
import netprobe.model.ListenerEvent.Accepted;
import netprobe.model.ListenerEvent.Closed;
import netprobe.model.ListenerEvent.End;
import netprobe.model.ListenerEvent.Ended;
import netprobe.model.ListenerEvent.Listening;
import netprobe.model.ListenerEvent.NotListening;
import netprobe.model.ListenerEvent.Received;
import netprobe.model.Transport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private static final SmallService ECHO = new SmallService.Echo(false);

    private final BlockingQueue<ListenerEvent> events = new LinkedBlockingQueue<>();
    private final ListenSink sink = new ListenSink() {
        @Override
        public void accept(ListenerEvent event, Duration took) {
            events.add(event);
        }

        @Override
        public void pause() {
            // nothing is held back
        }
    };

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @Test
    void sameFreePortIsTakenForBothTransports() throws Exception {
        try (var running = new Running(ECHO, Optional.empty())) {
            assertThat(running.listening.sockets()).extracting(each -> each.transport())
                    .containsExactly(Transport.TCP, Transport.UDP);
            assertThat(running.listening.sockets()).extracting(each -> each.local())
                    .allMatch(local -> local.equals("127.0.0.1:" + running.port));
        }
    }

    @Test
    void connectionIsToldFromAcceptToEnd() throws Exception {
        try (var running = new Running(new SmallService.Echo(true), Optional.empty()); var client = running.connect()) {
            client.getOutputStream().write("hello\0".getBytes(US_ASCII));
            client.shutdownOutput();
            assertThat(client.getInputStream().readAllBytes()).isEqualTo("HELLO\0".getBytes(US_ASCII));

            var accepted = (Accepted) next();
            assertThat(accepted.peer()).isEqualTo("127.0.0.1:" + client.getLocalPort());
            var closed = (Closed) next();
            assertThat(closed.accepted()).isEqualTo(accepted);
            assertThat(closed.end()).isEqualTo(End.FIN);
            assertThat(closed.traffic()).isEqualTo(new ListenerEvent.Traffic(6, 6, "hello\\x00"));
        }
    }

    @Test
    void messageIsSaidAtOnceAndThenNothingMore() throws Exception {
        var service = new SmallService.Message(() -> "220 ready\r\n".getBytes(US_ASCII));
        try (var running = new Running(service, Optional.empty()); var client = running.connect()) {
            assertThat(client.getInputStream().readAllBytes()).isEqualTo("220 ready\r\n".getBytes(US_ASCII));
            client.getOutputStream().write('x');
            client.shutdownOutput();
            next();
            assertThat(((Closed) next()).traffic().received()).isEqualTo(1);
        }
    }

    @Test
    void resetHasItsErrno() throws Exception {
        try (var running = new Running(ECHO, Optional.empty())) {
            try (var client = running.connect()) {
                next();
                client.setSoLinger(true, 0);
            }
            var closed = (Closed) next();
            assertThat(closed.end()).isEqualTo(End.RESET);
            assertThat(closed.error().orElseThrow().code()).isEqualTo("ECONNRESET");
        }
    }

    @Test
    void datagramIsAnswered() throws Exception {
        try (var running = new Running(ECHO, Optional.empty());
                var client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            client.send(new DatagramPacket(new byte[]{1, 2, 3}, 3, InetAddress.getLoopbackAddress(), running.port));
            var answer = new DatagramPacket(new byte[10], 10);
            client.receive(answer);
            assertThat(answer.getLength()).isEqualTo(3);

            var received = (Received) next();
            assertThat(received.peer()).isEqualTo("127.0.0.1:" + client.getLocalPort());
            assertThat(received.local()).isEqualTo("127.0.0.1:" + running.port);
        }
    }

    @Test
    void whoComesWhenThereWasEnoughIsTurnedAway() throws Exception {
        try (var running = new Running(ECHO, Optional.of(1L)); var client = running.connect()) {
            client.getOutputStream().write('x');
            assertThat(client.getInputStream().read()).isEqualTo('x');
            assertThat(isRefused(running.port)).isTrue();
            client.shutdownOutput();
            next();
            next();
            assertThat(next()).isEqualTo(new Ended(1, 0, 1, 1));
        }
    }

    @Test
    void stoppingTellsOfWhatIsStillOpen() throws Exception {
        try (var running = new Running(ECHO, Optional.empty()); var client = running.connect()) {
            next();
            running.listener.stop();
            assertThat(((Closed) next()).end()).isEqualTo(End.OPEN);
            assertThat(next()).isEqualTo(new Ended(1, 0, 0, 0));
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void allSocketsAreBoundOrNone() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var request = request(taken.getLocalPort(), List.of(Transport.UDP, Transport.TCP), ECHO, Optional.empty());
            new Listener(request, sink, System::nanoTime).run();

            var refused = (NotListening) next();
            assertThat(refused.transport()).isEqualTo(Transport.TCP);
            assertThat(refused.error().code()).isEqualTo("EADDRINUSE");
            assertThat(refused.finding().where().orElseThrow())
                    .contains("(pid " + ProcessHandle.current().pid() + ")");
            new DatagramSocket(taken.getLocalPort(), InetAddress.getLoopbackAddress()).close();
        }
    }

    private ListenerEvent next() throws InterruptedException {
        ListenerEvent event = events.poll(10, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("nothing more happened");
        }
        return event;
    }

    private static boolean isRefused(int port) {
        try (var late = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !late.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    private static ListenRequest request(int port, List<Transport> transports, SmallService service,
            Optional<Long> count) {
        var endpoint = new Endpoint(IpAddress.ipv4(0x7f000001), port, 0, 0);
        return new ListenRequest(new Places(List.of(endpoint), transports, false, false), service,
                new Limits(count, Optional.empty()));
    }

    /** A listener in another thread. */
    private final class Running implements AutoCloseable {
        private final Listener listener;
        private final Thread thread;
        private final Listening listening;
        private final int port;

        Running(SmallService service, Optional<Long> count) throws InterruptedException {
            var request = request(0, List.of(Transport.TCP, Transport.UDP), service, count);
            listener = new Listener(request, sink, System::nanoTime);
            thread = Thread.ofPlatform().daemon().start(listener::run);
            listening = (Listening) next();
            String local = listening.sockets().getFirst().local();
            port = Integer.parseInt(local.substring(local.lastIndexOf(':') + 1));
        }

        Socket connect() throws IOException {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        }

        @Override
        public void close() {
            listener.stop();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
