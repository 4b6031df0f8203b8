package netprobe.connect.greeting;

import static netprobe.model.Greeting.Verdict.CUT_OFF;
import static netprobe.model.Greeting.Verdict.MISSING;
import static netprobe.model.Greeting.Verdict.RIGHT;
import static netprobe.model.Greeting.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import netprobe.connect.greeting.ScriptedPeer.Script;
import netprobe.model.ExitStatus;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.Errno;
import netprobe.model.Failure.Malformed;
import netprobe.model.Greeting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every protocol that runs over TCP against peers that do it right, wrong, half and not at all. */
class GreetingProbeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration IMPATIENCE = Duration.ofMillis(100);

    /** What the server of each protocol says, once it has heard what the client says before. */
    record Sample(GreetingProtocol protocol, String greeting) {

        void awaitQuestion(ScriptedPeer.Side side) throws IOException {
            switch (protocol) {
                case HTTP, WHOIS, FINGER, ECHO -> side.hear();
                case DNS -> side.hear(2 + 17);
                default -> {
                }
            }
        }

        @Override
        public String toString() {
            return protocol.label();
        }
    }

    private static final List<Sample> SAMPLES = List.of(
            new Sample(GreetingProtocol.SMTP, "220-mx.example.org ESMTP Postfix (Debian/GNU)\r\n220 be patient\r\n"),
            new Sample(GreetingProtocol.POP3, "+OK Dovecot (Debian) ready.\r\n"),
            new Sample(GreetingProtocol.IMAP, "* OK [CAPABILITY IMAP4rev1] Dovecot (Debian) ready.\r\n"),
            new Sample(GreetingProtocol.FTP, "220 (vsFTPd 3.0.3)\r\n"),
            new Sample(GreetingProtocol.NNTP, "201 news.example.org InterNetNews NNRP server INN 2.7.1 ready\r\n"),
            new Sample(GreetingProtocol.SSH, "SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u10\r\n"),
            new Sample(GreetingProtocol.HTTP, "HTTP/1.1 404 Not Found\r\n"),
            new Sample(GreetingProtocol.WHOIS, "% This is the whois server\r\n"),
            new Sample(GreetingProtocol.FINGER, "No one logged on.\r\n"),
            new Sample(GreetingProtocol.ECHO, "netprobe: what is sent comes back\r\n"),
            new Sample(GreetingProtocol.DAYTIME, "Sat Nov 21 23:30:26 2026\r\n"),
            new Sample(GreetingProtocol.CHARGEN,
                    (" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefg"
                            + "\r\n").repeat(3)));

    /** Those that tell by their first words what they are. */
    private static final List<Sample> RECOGNISABLE = SAMPLES.subList(0, 7);

    static List<Sample> samples() {
        return SAMPLES;
    }

    private static Greeted greet(GreetingProtocol protocol, Duration patience, Script script) throws IOException {
        try (var peer = new ScriptedPeer(script); var socket = peer.connect()) {
            return GreetingProbe.read(socket, request(protocol, peer.port(), patience),
                    TlsUpgrade.Outcome.Secured::new);
        }
    }

    private static GreetingRequest request(GreetingProtocol protocol, int port, Duration patience) {
        return new GreetingRequest(protocol, "localhost", port, "127.0.0.1:" + port, false, patience);
    }

    private static Greeting greeting(Greeted greeted) {
        return greeted.greeting().orElseThrow();
    }

    private static ExitStatus status(Greeted greeted) {
        return ExitStatus.of(greeted.failure().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void rightGreetingIsRightAlsoWhenThePeerThenCloses(Sample sample) throws IOException {
        var greeted = greet(sample.protocol, PATIENCE, side -> {
            sample.awaitQuestion(side);
            side.say(sample.greeting);
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeted.failure()).isEmpty();
        assertThat(greeting(greeted).steps()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void rightGreetingIsRightAlsoByteByByte(Sample sample) throws IOException {
        var greeted = greet(sample.protocol, PATIENCE, side -> {
            sample.awaitQuestion(side);
            side.drip(sample.greeting);
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void silenceIsMissing(Sample sample) throws IOException {
        var greeted = greet(sample.protocol, IMPATIENCE, ScriptedPeer.Side::keepSilent);

        assertThat(greeting(greeted).verdict()).isEqualTo(MISSING);
        assertThat(greeted.failure().orElseThrow()).isInstanceOfSatisfying(DeadlineExpired.class,
                expired -> assertThat(expired.message()).isEqualTo("nothing came within 100ms"));
        assertThat(status(greeted)).isEqualTo(ExitStatus.GREETING);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void closingWithoutAWordIsMissing(Sample sample) throws IOException {
        var greeted = greet(sample.protocol, PATIENCE, sample::awaitQuestion);

        assertThat(greeting(greeted).verdict()).isEqualTo(MISSING);
        assertThat(greeted.failure().orElseThrow()).isInstanceOf(Malformed.class);
        assertThat(status(greeted)).isEqualTo(ExitStatus.GREETING);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noBeginningOfAGreetingIsTakenForTheWhole(Sample sample) throws IOException {
        int whole = sample.greeting.stripTrailing().length();
        for (int length = 1; length < whole; length++) {
            String begun = sample.greeting.substring(0, length);
            var greeted = greet(sample.protocol, PATIENCE, side -> {
                sample.awaitQuestion(side);
                side.say(begun);
            });

            assertThat(greeting(greeted).verdict()).as(begun).isEqualTo(CUT_OFF);
            assertThat(greeted.failure().orElseThrow().message()).contains(length + " byte");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void stallingInTheMiddleIsCutOffByTheDeadline(Sample sample) throws IOException {
        var greeted = greet(sample.protocol, IMPATIENCE, side -> {
            sample.awaitQuestion(side);
            side.say(sample.greeting.substring(0, 5)).keepSilent();
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(CUT_OFF);
        assertThat(greeted.failure().orElseThrow()).isInstanceOf(DeadlineExpired.class);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void resetInTheMiddleNamesErrno(Sample sample) throws IOException {
        var greeted = greet(sample.protocol, PATIENCE, side -> {
            sample.awaitQuestion(side);
            side.reset();
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(MISSING);
        assertThat(greeted.failure().orElseThrow()).isInstanceOfSatisfying(Errno.class,
                errno -> assertThat(errno.code()).isEqualTo("ECONNRESET"));
        assertThat(status(greeted)).isEqualTo(ExitStatus.GREETING);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void greetingsOfOtherProtocolsAreWrong(Sample sample) throws IOException {
        for (Sample other : RECOGNISABLE.stream().filter(other -> !other.equals(sample)).toList()) {
            var greeted = greet(sample.protocol, PATIENCE, side -> side.say(other.greeting).keepSilent());

            assertThat(greeting(greeted).verdict()).as(other.toString()).isEqualTo(WRONG);
            assertThat(greeting(greeted).resembles().orElseThrow()).contains(other.protocol.language());
            assertThat(status(greeted)).isEqualTo(ExitStatus.GREETING);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tlsAlertIsWrong(Sample sample) throws IOException {
        var greeted = greet(sample.protocol, IMPATIENCE,
                side -> side.say("\u0015\u0003\u0003\0\2\2F").keepSilent());

        assertThat(greeting(greeted).verdict()).isEqualTo(WRONG);
        assertThat(greeting(greeted).resembles()).contains("TLS");
        assertThat(greeting(greeted).banner()).isEmpty();
    }
}
