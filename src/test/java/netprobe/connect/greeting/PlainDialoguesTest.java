package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static netprobe.connect.greeting.Peers.greet;
import static netprobe.connect.greeting.Peers.greeting;
import static netprobe.model.Greeting.Verdict.CUT_OFF;
import static netprobe.model.Greeting.Verdict.MISSING;
import static netprobe.model.Greeting.Verdict.RIGHT;
import static netprobe.model.Greeting.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import netprobe.model.Greeting.Detail.Clock;
import netprobe.model.Greeting.Detail.Echoed;
import netprobe.model.Greeting.Detail.NameServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocols without commands. */
class PlainDialoguesTest {

    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;

    @Test
    void sshVersionMayFollowOtherLines() throws IOException {
        var greeted = greet(GreetingProtocol.SSH, false,
                side -> side.say("welcome\r\nSSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"));

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeting(greeted).software()).contains("OpenSSH_9.2p1");
        assertThat(greeting(greeted).banner()).containsExactly("welcome", "SSH-2.0-OpenSSH_9.2p1 Debian-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "301 Moved", "400 Bad Request", "503 Service Unavailable", "204 "})
    void anyHttpStatusIsRight(String status) throws IOException {
        var heard = new ArrayList<String>();
        var greeted = greet(GreetingProtocol.HTTP, false, side -> {
            heard.add(side.hear());
            heard.add(side.hear());
            side.say("HTTP/1.1 " + status + "\r\nServer: nginx/1.22.1\r\nDate: Sat, 21 Nov 2026 23:30:26 GMT\r\n\r\n");
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeting(greeted).code()).hasValue(Integer.parseInt(status, 0, 3, 10));
        assertThat(greeting(greeted).software()).contains("nginx/1.22.1");
        assertThat(greeting(greeted).banner()).containsExactly("HTTP/1.1 " + status);
        assertThat(((Clock) greeting(greeted).detail().orElseThrow()).time())
                .isEqualTo(Instant.parse("2026-11-21T23:30:26Z"));
        assertThat(heard.getFirst()).isEqualTo("HEAD / HTTP/1.1");
        assertThat(heard.getLast()).startsWith("Host: localhost:");
    }

    @Test
    void datesFromCachesAreNotTakenForAClock() throws IOException {
        var greeted = greet(GreetingProtocol.HTTP, false, side -> {
            side.hear();
            side.say("HTTP/1.1 200 OK\r\nAge: 3600\r\nDate: Sat, 21 Nov 2026 23:30:26 GMT\r\n\r\n");
        });

        assertThat(greeting(greeted).detail()).isEmpty();
    }

    @Test
    void nameServerIsRightWithAnyResponseCode() throws IOException {
        var greeted = greet(GreetingProtocol.DNS, false, side -> side.say(refusal(side.hear(19))));

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeting(greeted).code()).hasValue(5);
        assertThat(greeting(greeted).detail()).contains(new NameServer("REFUSED"));
    }

    @Test
    void answerToAnotherQueryIsWrong() throws IOException {
        var greeted = greet(GreetingProtocol.DNS, false, side -> {
            String asked = side.hear(19);
            char otherId = (char) (asked.charAt(2) ^ 1);
            side.say(refusal(asked.substring(0, 2) + otherId + asked.substring(3)));
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(WRONG);
    }

    @Test
    void halfAMessageIsCutOff() throws IOException {
        var greeted = greet(GreetingProtocol.DNS, false, side -> side.say(refusal(side.hear(19)).substring(0, 10)));

        assertThat(greeting(greeted).verdict()).isEqualTo(CUT_OFF);
    }

    /** The question sent back as a response with the code REFUSED. */
    private static String refusal(String asked) {
        byte[] bytes = asked.getBytes(ISO_8859_1);
        bytes[4] = (byte) (bytes[4] | 0x80);
        bytes[5] = (byte) 0x85;
        return new String(bytes, ISO_8859_1);
    }

    @Test
    void timeIsComparedWithOurs() throws IOException {
        var greeted = greet(GreetingProtocol.TIME, false, side -> side.say(time(Duration.ofHours(1))));

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        var clock = (Clock) greeting(greeted).detail().orElseThrow();
        assertThat(clock.offset()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }

    @Test
    void moreThanFourBytesAreNoTime() throws IOException {
        var greeted = greet(GreetingProtocol.TIME, false, side -> side.say("220 hello\r\n").keepSilent());

        assertThat(greeting(greeted).verdict()).isEqualTo(WRONG);
    }

    @Test
    void threeBytesOfTimeAreCutOff() throws IOException {
        var greeted = greet(GreetingProtocol.TIME, false, side -> side.say(time(Duration.ZERO).substring(0, 3)));

        assertThat(greeting(greeted).verdict()).isEqualTo(CUT_OFF);
    }

    static String time(Duration ahead) {
        long seconds = Instant.now().plus(ahead).getEpochSecond() + SECONDS_1900_TO_1970;
        return new String(ByteBuffer.allocate(Integer.BYTES).putInt((int) seconds).array(), ISO_8859_1);
    }

    @Test
    void discardIsRightWhenItKeepsSilent() throws IOException {
        var greeted = greet(GreetingProtocol.DISCARD, false, ScriptedPeer.Side::keepSilent);

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
    }

    @Test
    void discardThatAnswersIsWrong() throws IOException {
        var greeted = greet(GreetingProtocol.DISCARD, false, side -> side.say(side.hear()).keepSilent());

        assertThat(greeting(greeted).verdict()).isEqualTo(WRONG);
    }

    @Test
    void discardThatClosesIsMissing() throws IOException {
        var greeted = greet(GreetingProtocol.DISCARD, false, ScriptedPeer.Side::hear);

        assertThat(greeting(greeted).verdict()).isEqualTo(MISSING);
    }

    @Test
    void echoCountsWhatCameBack() throws IOException {
        var changed =
                greet(GreetingProtocol.ECHO, false, side -> side.say(side.hear().replace("sent", "SENT") + "\r\n"));
        assertThat(greeting(changed).verdict()).isEqualTo(WRONG);
        assertThat(greeting(changed).detail()).contains(new Echoed(35, 18));

        var half = greet(GreetingProtocol.ECHO, false, side -> side.say(side.hear().substring(0, 9)));
        assertThat(greeting(half).verdict()).isEqualTo(CUT_OFF);
        assertThat(greeting(half).detail()).contains(new Echoed(35, 9));
    }

    @Test
    void whoisIsAskedAboutTheHost() throws IOException {
        var heard = new ArrayList<String>();
        var greeted = greet(GreetingProtocol.WHOIS, false, side -> {
            heard.add(side.hear());
            side.say("% no entries found\r\n");
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(heard).containsExactly("localhost");
    }

    @Test
    void daytimeWithoutTimeIsWrong() throws IOException {
        var greeted = greet(GreetingProtocol.DAYTIME, false, side -> side.say("it is late\r\n"));

        assertThat(greeting(greeted).verdict()).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21 NOV 2026 23:30:26 UTC", "61365 26-11-21 23:30:26 00 0 0 123.4 UTC(NIST) *",
        "Saturday, November 21, 2026 23:30:26-UTC"})
    void daytimeIsReadInTheFormsThatAreInUse(String text) throws IOException {
        var greeted = greet(GreetingProtocol.DAYTIME, false, side -> side.say(text + "\r\n"));

        assertThat(((Clock) greeting(greeted).detail().orElseThrow()).time())
                .isEqualTo(Instant.parse("2026-11-21T23:30:26Z"));
        assertThat(greeting(greeted).notes()).isEmpty();
    }

    @Test
    void daytimeWithoutZoneIsReadInOurs() throws IOException {
        var greeted = greet(GreetingProtocol.DAYTIME, false, side -> side.say("Mon Nov  2 23:30:26 2026\r\n"));

        assertThat(greeting(greeted).detail()).isPresent();
        assertThat(greeting(greeted).notes()).first().asString().contains("no time zone");
    }
}
