package netprobe.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import netprobe.libc.LibC;
import netprobe.model.Attempt.Goal;
import netprobe.model.IpAddress;
import netprobe.model.Transport;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One end is the C library's descriptor, the other a socket of Java's. */
class DescriptorSocketTest {

    private static final int TEN_MEGABYTES = 10_000_000;

    private Connection connection;
    private Socket client;
    private Socket server;

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @BeforeEach
    void connect() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            IpAddress address = IpAddress.of(listener.getInetAddress().getAddress());
            var goal = new Goal(address.text(), address, listener.getLocalPort(), Transport.TCP);
            connection = Attempts.again(goal,
                    new Settings(Duration.ofSeconds(10), Optional.empty(), Source.ANY, 1, System::nanoTime));
            client = connection.socket();
            server = listener.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        server.close();
    }

    /** Something that a thread of its own does. */
    private interface Work<T> {
        T get() throws IOException;
    }

    private static <T> CompletableFuture<T> meanwhile(Work<T> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, task -> Thread.ofPlatform().daemon().start(task));
    }

    private static boolean send(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        socket.shutdownOutput();
        return true;
    }

    @Test
    void tenMegabytesGoBothWaysAtOnce() {
        Random random = Seed.forCases("ten megabytes");
        var there = new byte[TEN_MEGABYTES];
        var back = new byte[TEN_MEGABYTES];
        random.nextBytes(there);
        random.nextBytes(back);

        var sent = meanwhile(() -> send(client, there));
        var returned = meanwhile(() -> send(server, back));
        var arrived = meanwhile(() -> server.getInputStream().readAllBytes());
        var received = meanwhile(() -> client.getInputStream().readAllBytes());

        assertThat(Arrays.equals(arrived.join(), there)).isTrue();
        assertThat(Arrays.equals(received.join(), back)).isTrue();
        assertThat(sent.join() && returned.join()).isTrue();
    }

    @Test
    void readTakesWhatThereIsAndLeavesTheRest() throws IOException {
        server.getOutputStream().write(new byte[]{1, 2, (byte) 0xff});
        InputStream in = client.getInputStream();

        assertThat(in.read(new byte[0])).isZero();
        assertThat(in.read()).isEqualTo(1);
        var rest = new byte[8];
        assertThat(in.read(rest, 3, 5)).isEqualTo(2);
        assertThat(rest).containsExactly(0, 0, 0, 2, -1, 0, 0, 0);
    }

    @Test
    void nothingWithinTheTimeoutEndsARead() throws IOException {
        client.setSoTimeout(50);
        long start = System.nanoTime();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class)
                .hasMessage("nothing within 50 ms");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000);
        assertThat(client.getSoTimeout()).isEqualTo(50);
        server.getOutputStream().write('x');
        assertThat(client.getInputStream().read()).as("the connection goes on").isEqualTo('x');
    }

    @Test
    void halfAConnectionMayBeClosed() throws IOException {
        client.getOutputStream().write('a');
        client.shutdownOutput();

        assertThat(client.isOutputShutdown()).isTrue();
        assertThat(server.getInputStream().readAllBytes()).containsExactly('a');
        server.getOutputStream().write('b');
        assertThat(client.getInputStream().read()).isEqualTo('b');
        assertThatThrownBy(() -> client.getOutputStream().write('c')).isInstanceOf(ErrnoException.class)
                .hasMessage("Broken pipe");
    }

    @Test
    void endOfStreamStaysTheEnd() throws IOException {
        server.close();

        assertThat(client.getInputStream().read()).isEqualTo(-1);
        assertThat(client.getInputStream().read(new byte[4])).isEqualTo(-1);
    }

    @Test
    void resetIsToldByItsErrno() throws IOException {
        server.setSoLinger(true, 0);
        server.close();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOfSatisfying(ErrnoException.class,
                reset -> {
                    var errno = reset.errno("receive", Optional.of("peer"));
                    assertThat(errno.code()).isEqualTo("ECONNRESET");
                    assertThat(errno.value()).isEqualTo(104);
                    assertThat(errno.operation()).isEqualTo("receive");
                    assertThat(errno.peer()).contains("peer");
                    assertThat(reset).hasMessage("Connection reset by peer");
                });
    }

    @Test
    void closingEndsAReadThatWaitsInAnotherThread() throws IOException {
        var reading = meanwhile(() -> client.getInputStream().read());
        awaitReader();
        client.close();

        assertThatThrownBy(() -> reading.orTimeout(5, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class).hasRootCauseInstanceOf(SocketException.class)
                .hasRootCauseMessage("Socket closed");
    }

    /** Returns when a thread is in poll(2), or about to be. */
    private static void awaitReader() {
        while (Thread.getAllStackTraces().values().stream()
                .noneMatch(stack -> Arrays.stream(stack).anyMatch(DescriptorSocketTest::waits))) {
            Thread.onSpinWait();
        }
    }

    private static boolean waits(StackTraceElement element) {
        return element.getClassName().equals("netprobe.libc.Poll") && element.getMethodName().equals("await");
    }

    @Test
    void closingTwiceLeavesTheNextSocketAlone() throws IOException {
        int number = connection.descriptor().orElseThrow();
        client.close();
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var next = new Socket(listener.getInetAddress(), listener.getLocalPort());
                var accepted = listener.accept()) {
            assertThat(number).as("is taken again").isPositive();
            connection.close();
            next.getOutputStream().write('x');
            assertThat(accepted.getInputStream().read()).isEqualTo('x');
        }
        assertThat(connection.socket()).as("there is but one").isSameAs(client);
    }

    @Test
    void closedSocketSaysSo() throws IOException {
        client.getOutputStream().close();

        assertThat(client.isClosed()).isTrue();
        assertThatThrownBy(() -> client.getInputStream().read()).hasMessage("Socket closed");
        assertThatThrownBy(() -> client.getOutputStream().write(1)).hasMessage("Socket closed");
        assertThatThrownBy(client::shutdownOutput).hasMessage("Socket closed");
    }

    @Test
    void endsAreToldAsJavaTellsThem() throws IOException {
        assertThat(client.getRemoteSocketAddress()).isEqualTo(server.getLocalSocketAddress());
        assertThat(client.getLocalSocketAddress()).isEqualTo(server.getRemoteSocketAddress());
        assertThat(new InetSocketAddress(client.getInetAddress(), client.getPort()))
                .isEqualTo(client.getRemoteSocketAddress());
        assertThat(new InetSocketAddress(client.getLocalAddress(), client.getLocalPort()))
                .isEqualTo(client.getLocalSocketAddress());
        assertThat(client.isConnected() && client.isBound() && !client.isClosed() && !client.isInputShutdown())
                .isTrue();
        client.setTcpNoDelay(true);
        client.setKeepAlive(true);
    }
}
