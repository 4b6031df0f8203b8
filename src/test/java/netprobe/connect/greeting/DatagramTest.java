package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static netprobe.model.Greeting.Verdict.MISSING;
import static netprobe.model.Greeting.Verdict.RIGHT;
import static netprobe.model.Greeting.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.Errno;
import netprobe.model.Greeting;
import netprobe.model.Greeting.Detail.Clock;
import netprobe.model.Greeting.Detail.NameServer;
import netprobe.model.Greeting.Detail.NtpClock;
import org.apache.commons.net.ntp.TimeStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replies over UDP. */
class DatagramTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Asks a peer that answers one datagram with what the function makes of it; with nothing, where that is empty. */
    private static Greeted ask(GreetingProtocol protocol, Duration patience, UnaryOperator<byte[]> answer)
            throws IOException {
        CompletableFuture<Void> answered;
        Greeted greeted;
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            answered = CompletableFuture.runAsync(() -> answerOne(socket, answer), Thread.ofVirtual()::start);
            greeted = ask(protocol, socket.getLocalPort(), patience);
        }
        answered.join();
        return greeted;
    }

    private static void answerOne(DatagramSocket socket, UnaryOperator<byte[]> answer) {
        try {
            var packet = new DatagramPacket(new byte[1024], 1024);
            socket.receive(packet);
            byte[] bytes = answer.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
            if (bytes.length > 0) {
                socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static Greeted ask(GreetingProtocol protocol, int port, Duration patience) {
        return GreetingProbe.ask(new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new GreetingRequest(protocol, "localhost", port, "127.0.0.1:" + port, false, patience));
    }

    private static Greeting greeting(Greeted greeted) {
        return greeted.greeting().orElseThrow();
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @Test
    void echoComesBack() throws IOException {
        assertThat(greeting(ask(GreetingProtocol.ECHO, PATIENCE, asked -> asked)).verdict()).isEqualTo(RIGHT);
        assertThat(greeting(ask(GreetingProtocol.ECHO, PATIENCE, asked -> Arrays.copyOf(asked, asked.length + 1)))
                .verdict()).isEqualTo(WRONG);
        assertThat(greeting(ask(GreetingProtocol.ECHO, PATIENCE, _ -> text("no"))).verdict()).isEqualTo(WRONG);
    }

    @Test
    void daytimeIsRead() throws IOException {
        var greeted = ask(GreetingProtocol.DAYTIME, PATIENCE, _ -> text("21 NOV 2026 23:30:26 UTC\r\n"));

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeting(greeted).detail()).get().isInstanceOf(Clock.class);
    }

    @Test
    void timeIsRead() throws IOException {
        var greeted = ask(GreetingProtocol.TIME, PATIENCE, _ -> text(PlainDialoguesTest.time(Duration.ofHours(-1))));

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(((Clock) greeting(greeted).detail().orElseThrow()).offset().toSeconds()).isCloseTo(-3600,
                within(5L));
        assertThat(greeting(ask(GreetingProtocol.TIME, PATIENCE, _ -> text("no"))).verdict()).isEqualTo(WRONG);
    }

    @Test
    void characterLinesAreText() throws IOException {
        assertThat(greeting(ask(GreetingProtocol.CHARGEN, PATIENCE, _ -> text("!\"#$%&\r\n"))).verdict())
                .isEqualTo(RIGHT);
        assertThat(greeting(ask(GreetingProtocol.CHARGEN, PATIENCE, _ -> text("\1\2"))).verdict()).isEqualTo(WRONG);
    }

    @Test
    void nameServerAnswers() throws IOException {
        var greeted = ask(GreetingProtocol.DNS, PATIENCE, asked -> {
            asked[2] |= (byte) 0x80;
            asked[3] = 2;
            return asked;
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeting(greeted).detail()).contains(new NameServer("SERVFAIL"));
        assertThat(greeting(ask(GreetingProtocol.DNS, PATIENCE, _ -> text("what?"))).verdict()).isEqualTo(WRONG);
    }

    /** An answer of stratum 2 from a clock that is ahead by so much. */
    private static byte[] ntp(byte[] asked, int stratum, Duration ahead) {
        long now = TimeStamp.getNtpTime(System.currentTimeMillis() + ahead.toMillis()).ntpValue();
        return ByteBuffer.allocate(48).put((byte) 0x24).put((byte) stratum).put(12, new byte[]{10, 0, 0, 1})
                .put(24, asked, 40, 8).putLong(32, now).putLong(40, now).array();
    }

    @Test
    void ntpTellsHowFarTheClockIsAhead() throws IOException {
        var greeted = ask(GreetingProtocol.NTP, PATIENCE, asked -> ntp(asked, 2, Duration.ofMinutes(-10)));

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        var clock = (NtpClock) greeting(greeted).detail().orElseThrow();
        assertThat(clock.offset().toSeconds()).isCloseTo(-600, within(2L));
        assertThat(clock.stratum()).isEqualTo(2);
        assertThat(clock.reference()).isEqualTo("10.0.0.1");
    }

    @Test
    void kissOfDeathIsARefusal() throws IOException {
        var greeted = ask(GreetingProtocol.NTP, PATIENCE,
                asked -> ByteBuffer.wrap(ntp(asked, 0, Duration.ZERO)).put(12, text("RATE")).array());

        assertThat(greeting(greeted).verdict()).isEqualTo(WRONG);
        assertThat(greeted.failure().orElseThrow().code()).isEqualTo("rejected");
        assertThat(greeted.failure().orElseThrow().message()).endsWith("kiss code RATE");
    }

    @Test
    void answersToOthersAreWrong() throws IOException {
        var greeted = ask(GreetingProtocol.NTP, PATIENCE, _ -> ntp(new byte[48], 2, Duration.ZERO));

        assertThat(greeting(greeted).verdict()).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @EnumSource(names = {"DNS", "ECHO", "DAYTIME", "CHARGEN", "TIME", "NTP"})
    void silenceIsMissing(GreetingProtocol protocol) throws IOException {
        var greeted = ask(protocol, Duration.ofMillis(50), _ -> new byte[0]);

        assertThat(greeting(greeted).verdict()).isEqualTo(MISSING);
        assertThat(greeted.failure().orElseThrow()).isInstanceOf(DeadlineExpired.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"DNS", "ECHO", "DAYTIME", "CHARGEN", "TIME", "NTP"})
    void refusalByIcmpNamesErrno(GreetingProtocol protocol) throws IOException {
        int free;
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var greeted = ask(protocol, free, PATIENCE);

        assertThat(greeting(greeted).verdict()).isEqualTo(MISSING);
        assertThat(greeted.failure().orElseThrow()).isInstanceOfSatisfying(Errno.class,
                errno -> assertThat(errno.code()).isEqualTo("ECONNREFUSED"));
    }
}
