package netprobe.connect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import netprobe.libc.LibC;
import netprobe.model.AddressText;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Failure;
import netprobe.model.IpAddress;
import netprobe.model.Outcome;
import netprobe.model.Transport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many attempts at once on loopback, through the C library and through Java: each ends once, in its time, and as the other has it. */
class AttemptsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final int PLENTY = 512;

    /** By whose sockets. */
    enum By {
        LIBC, JAVA;

        Recorded tcp(Settings settings, boolean keeps, Recorded goals) {
            if (this == LIBC) {
                Attempts.tcp(goals, settings, keeps, goals);
            } else {
                Attempts.tcpOfJava(goals, settings, keeps, goals);
            }
            return goals;
        }

        Attempt udp(Goal goal) {
            var goals = new Recorded(List.of(goal));
            var payloads = UdpPayloads.always("ping".getBytes(US_ASCII));
            if (this == LIBC) {
                Attempts.udp(goals, settings(SHORT, PLENTY), payloads, goals);
            } else {
                Attempts.udpOfJava(goals, settings(SHORT, PLENTY), payloads, goals);
            }
            return goals.attempts().getFirst();
        }
    }

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    private static Settings settings(Duration timeout, int atOnce) {
        return new Settings(timeout, Optional.empty(), Source.ANY, atOnce, System::nanoTime);
    }

    private static Settings within(Duration deadline, int atOnce) {
        return new Settings(LONG, Optional.of(deadline), Source.ANY, atOnce, System::nanoTime);
    }

    private static Goal goal(String address, int port, Transport transport) {
        return new Goal(address, AddressText.pton(address).orElseThrow(), port, transport);
    }

    private static Goal goal(InetSocketAddress address, Transport transport) {
        IpAddress ip = IpAddress.of(address.getAddress().getAddress());
        return goal(ip.text(), address.getPort(), transport);
    }

    private static ServerSocket listener() throws IOException {
        return new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    /** A port of loopback on which nobody listens. */
    private static Goal closed() throws IOException {
        try (var listener = listener()) {
            return goal((InetSocketAddress) listener.getLocalSocketAddress(), Transport.TCP);
        }
    }

    private static String code(Attempt attempt) {
        return attempt.failure().map(Failure::code).orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void openPortIsConnectedAndClosedPortRefuses(By by) throws IOException {
        try (var listener = listener()) {
            Goal open = goal((InetSocketAddress) listener.getLocalSocketAddress(), Transport.TCP);
            var goals = by.tcp(settings(LONG, PLENTY), false, new Recorded(List.of(open, closed())));

            assertThat(goals.attempts()).extracting(Attempt::outcome)
                    .containsExactly(Outcome.CONNECTED, Outcome.REFUSED);
            assertThat(goals.attempts()).extracting(AttemptsTest::code).containsExactly("", "ECONNREFUSED");
            assertThat(goals.attempts()).allMatch(attempt -> attempt.took().toNanos() > 0);
            assertThat(goals.connections()).isEmpty();
            try (var accepted = listener.accept()) {
                assertThat(goals.attempts().getFirst().local())
                        .contains("127.0.0.1:" + accepted.getPort());
                assertThat(accepted.getInputStream().read()).as("closed when nobody wants it").isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void silenceEndsWithTheTimeout(By by) throws IOException {
        try (var silence = new Silence()) {
            Attempt attempt =
                    by.tcp(settings(SHORT, PLENTY), false, new Recorded(List.of(silence.goal()))).attempts().getFirst();

            assertThat(attempt.outcome()).isEqualTo(Outcome.TIMED_OUT);
            assertThat(code(attempt)).isEqualTo("timeout");
            assertThat(attempt.failure().orElseThrow().message()).isEqualTo("no answer within 150 ms");
            // sockets count in whole milliseconds, and may wake within the last of them
            assertThat(attempt.took()).isBetween(SHORT.minusMillis(1), SHORT.multipliedBy(10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void deadlineEndsWhatIsUnderWayAndLeavesTheRestUntried(By by) throws IOException {
        try (var silence = new Silence()) {
            var goals = by.tcp(within(SHORT, 1), false, new Recorded(Collections.nCopies(3, silence.goal())));

            assertThat(goals.attempts()).extracting(Attempt::outcome)
                    .containsExactly(Outcome.TIMED_OUT, Outcome.FAILED, Outcome.FAILED);
            assertThat(goals.attempts()).extracting(AttemptsTest::code).containsOnly("deadline");
            assertThat(goals.attempts()).extracting(attempt -> attempt.failure().orElseThrow().message())
                    .containsExactly("no answer within 150 ms", "not tried within 150 ms", "not tried within 150 ms");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noMoreAreUnderWayThanIsAllowed(By by) throws IOException {
        try (var silence = new Silence()) {
            var goals = by.tcp(settings(Duration.ofMillis(20), 3), false,
                    new Recorded(Collections.nCopies(10, silence.goal())));

            assertThat(goals.attempts()).hasSize(10).extracting(Attempt::outcome).containsOnly(Outcome.TIMED_OUT);
            assertThat(goals.mostUnderWay()).isLessThanOrEqualTo(by == By.LIBC ? 3 : 4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyGoalEndsOnceUnderItsOwnNumber(By by) throws IOException {
        int many = by == By.LIBC ? 5000 : 500;
        var goals = by.tcp(settings(LONG, PLENTY), false, new Recorded(Collections.nCopies(many, closed())));

        assertThat(goals.numbers()).containsExactlyElementsOf(LongStream.range(0, many).boxed().toList());
        assertThat(goals.attempts()).extracting(Attempt::outcome).containsOnly(Outcome.REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void beginningsAreToldFromTheFirstOne(By by) throws IOException {
        try (var silence = new Silence()) {
            var goals = by.tcp(settings(SHORT, 1), false, new Recorded(Collections.nCopies(2, silence.goal())));

            assertThat(goals.attempts().getFirst().began()).isLessThan(SHORT);
            assertThat(goals.attempts().getLast().began()).isGreaterThanOrEqualTo(SHORT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyWantsAnyMoreIsGivenUp(By by) throws IOException {
        var goals = new Recorded(List.of(closed()));
        goals.giveUp();

        Attempt attempt = by.tcp(settings(LONG, PLENTY), false, goals).attempts().getFirst();
        assertThat(attempt.outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(attempt.failure()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void connectionThatIsKeptIsHandedOnOpen(By by) throws IOException {
        try (var listener = listener()) {
            Goal open = goal((InetSocketAddress) listener.getLocalSocketAddress(), Transport.TCP);
            var goals = by.tcp(settings(LONG, PLENTY), true, new Recorded(List.of(open)));
            try (var connection = goals.connections().getFirst(); var accepted = listener.accept()) {
                accepted.getOutputStream().write('x');
                assertThat(connection.socket().getInputStream().read()).isEqualTo('x');
                assertThat(connection.descriptor().isPresent()).isEqualTo(by == By.LIBC);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sourceThatIsNotOfThisHostIsRefusedByBind(By by) throws IOException {
        var source = new Source(AddressText.pton("192.0.2.99"), Optional.empty());
        var settings = new Settings(LONG, Optional.empty(), source, PLENTY, System::nanoTime);
        Attempt attempt = by.tcp(settings, false, new Recorded(List.of(closed()))).attempts().getFirst();

        assertThat(code(attempt)).isEqualTo("EADDRNOTAVAIL");
        assertThat(attempt.failure().orElseThrow().operation()).isEqualTo("bind");
    }

    @ParameterizedTest
    @EnumSource
    void interfaceThatThereIsNotIsNoDevice(By by) throws IOException {
        var source = new Source(Optional.empty(), Optional.of("nosuch0"));
        var settings = new Settings(LONG, Optional.empty(), source, PLENTY, System::nanoTime);
        Attempt attempt = by.tcp(settings, false, new Recorded(List.of(closed()))).attempts().getFirst();

        assertThat(code(attempt)).isEqualTo("ENODEV");
    }

    @ParameterizedTest
    @EnumSource
    void datagramIsAnsweredRefusedOrMetWithSilence(By by) throws IOException {
        try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                var silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> echo(server));
            Attempt answered = by.udp(goal((InetSocketAddress) server.getLocalSocketAddress(), Transport.UDP));
            assertThat(answered.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(answered.reply()).contains("4 bytes, the same that were sent");

            Attempt unanswered = by.udp(goal((InetSocketAddress) silent.getLocalSocketAddress(), Transport.UDP));
            assertThat(unanswered.outcome()).isEqualTo(Outcome.SILENT);
            assertThat(code(unanswered)).isEqualTo("timeout");
        }
        Attempt refused = by.udp(goal("127.0.0.1", 9, Transport.UDP));
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(code(refused)).isEqualTo("ECONNREFUSED");
        assertThat(refused.icmp().isPresent()).isEqualTo(by == By.LIBC);
    }

    private static void echo(DatagramSocket server) {
        try {
            var packet = new DatagramPacket(new byte[100], 100);
            server.receive(packet);
            server.send(packet);
        } catch (IOException closed) {
            // the test has failed before it came to this
        }
    }

    @Test
    void oneMoreConnectionFailsInTheCLibrarysWords() throws IOException {
        Goal closed = closed();

        assertThatThrownBy(() -> Attempts.again(closed, settings(LONG, 1)))
                .isInstanceOf(IOException.class).hasMessage("Connection refused");
    }
}
