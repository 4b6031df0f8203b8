package netprobe.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.Errno;
import netprobe.model.Failure.Malformed;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

class StubTest {

    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Reply WWW = Reply.records("www.example. 60 A 192.0.2.1", "www.example. 60 A 192.0.2.2");

    @Test
    void addressesComeInTheServersOrder() throws IOException {
        try (var server = ScriptedServer.start(_ -> WWW)) {
            var outcome = Stub.ask(question("WWW.example"), List.of(udp(server, LONG)));

            assertThat(addresses(outcome)).containsExactly("192.0.2.1", "192.0.2.2");
            assertThat(outcome.response().orElseThrow().server()).isEqualTo(server.server());
            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.notes()).isEmpty();
            assertThat(server.asked()).containsExactly("www.example A");
            assertThat(server.queries().getFirst().hasEdns()).isTrue();
            assertThat(server.queries().getFirst().message().getHeader().getFlag(Flags.RD)).isTrue();
        }
    }

    @Test
    void ipv6ServerIsAskedToo() throws IOException {
        try (var server = ScriptedServer.start("::1", _ -> WWW)) {
            assertThat(server.text()).startsWith("[::1]:");
            assertThat(addresses(Stub.ask(question("www.example"), List.of(udp(server, LONG))))).hasSize(2);
        }
    }

    @Test
    void truncatedAnswerIsAskedForByTcp() throws IOException {
        try (var server =
                ScriptedServer
                        .start(asked -> asked.transport() == DnsTransport.UDP ? WWW.truncated() : WWW.inPieces())) {
            var outcome = Stub.ask(question("www.example"), List.of(udp(server, LONG)));

            assertThat(addresses(outcome)).containsExactly("192.0.2.1", "192.0.2.2");
            assertThat(outcome.response().orElseThrow().transport()).isEqualTo(DnsTransport.TCP);
            assertThat(server.queries()).extracting(Asked::transport).containsExactly(DnsTransport.UDP,
                    DnsTransport.TCP);
        }
    }

    @Test
    void largeAnswerComesWholeByTcp() throws IOException {
        var records = new String[2000];
        for (int i = 0; i < records.length; i++) {
            records[i] = "www.example. 60 A 10.0." + i / 250 + '.' + i % 250;
        }
        try (var server = ScriptedServer.start(_ -> Reply.records(records))) {
            var outcome =
                    Stub.ask(question("www.example"), List.of(new Try(server.server(), DnsTransport.TCP, false, LONG)));

            assertThat(addresses(outcome)).hasSize(2000).doesNotHaveDuplicates();
        }
    }

    @Test
    void tcpIsUsedAloneWhenAskedFor() throws IOException {
        try (var server = ScriptedServer.start(_ -> WWW)) {
            assertThat(addresses(
                    Stub.ask(question("www.example"), List.of(new Try(server.server(), DnsTransport.TCP, true, LONG)))))
                    .hasSize(2);
            assertThat(server.queries()).extracting(Asked::transport).containsExactly(DnsTransport.TCP);
        }
    }

    @Test
    void refusedPortNamesErrnoAndPeer() throws IOException {
        var nobody = ScriptedServer.nobody();
        for (DnsTransport transport : DnsTransport.values()) {
            var outcome = Stub.ask(question("www.example"), List.of(new Try(nobody, transport, true, LONG)));

            assertThat(outcome.failure())
                    .contains(
                            new Errno(111, "ECONNREFUSED", "Connection refused", "query", Optional.of(nobody.text())));
            assertThat(outcome.isUnreachable()).isTrue();
        }
    }

    @Test
    void silenceEndsInTimeoutThatNamesTheServer() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.none())) {
            var outcome = Stub.ask(question("www.example"), List.of(udp(server, SHORT)));

            assertThat(outcome.failure())
                    .contains(new DeadlineExpired("timeout", SHORT, "no answer within 150ms", "query",
                            Optional.of(server.text())));
            assertThat(outcome.isUnreachable()).isFalse();
        }
    }

    @Test
    void silenceAfterTruncationEndsInTimeout() throws IOException {
        try (var server =
                ScriptedServer.start(asked -> asked.transport() == DnsTransport.UDP ? WWW.truncated() : Reply.none())) {
            var outcome = Stub.ask(question("www.example"), List.of(udp(server, SHORT)));

            assertThat(outcome.failure().orElseThrow()).isInstanceOf(DeadlineExpired.class);
            assertThat(outcome.notes())
                    .containsExactly(server.text() + " cut its answer by UDP short, and gave none by TCP");
        }
    }

    @Test
    void connectionClosedWithinTheAnswerIsMalformed() throws IOException {
        try (var server = ScriptedServer.start(_ -> WWW.cutOff())) {
            var outcome =
                    Stub.ask(question("www.example"), List.of(new Try(server.server(), DnsTransport.TCP, true, LONG)));

            assertThat(outcome.failure().orElseThrow()).isInstanceOf(Malformed.class);
            assertThat(outcome.failure().orElseThrow().peer()).contains(server.text());
        }
    }

    @Test
    void whatIsNotTheAnswerIsIgnoredAndCounted() throws IOException {
        var forged = Reply.records("www.example. 60 A 203.0.113.66");
        var script = forged.withOtherId().then(forged.withQuestion("other.example")).then(forged.fromOtherPort())
                .then(forged.with(message -> message.getHeader().unsetFlag(Flags.QR)))
                .then(Reply.bytes(new byte[]{1, 2, 3}))
                .then(WWW.delayed(Duration.ofMillis(50)));
        try (var server = ScriptedServer.start(_ -> script)) {
            var outcome = Stub.ask(question("www.example"), List.of(udp(server, LONG)));

            assertThat(addresses(outcome)).containsExactly("192.0.2.1", "192.0.2.2");
            assertThat(outcome.notes())
                    .containsExactly(server.text() + " sent 4 messages with another ID or question; ignored");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trailing", "short", "counts", "label", "pointer", "rdlength"})
    void unreadableAnswerIsMalformed(String kind) throws IOException {
        var broken = WWW.mangled(wire -> broken(wire, kind));
        try (var server = ScriptedServer.start(_ -> broken)) {
            var outcome = Stub.ask(question("www.example"), List.of(udp(server, LONG)));

            assertThat(outcome.failure().orElseThrow()).isInstanceOf(Malformed.class);
            assertThat(outcome.failure().orElseThrow().peer()).contains(server.text());
        }
    }

    private static byte[] broken(byte[] wire, String kind) {
        var bytes = Arrays.copyOf(wire,
                kind.equals("trailing") ? wire.length + 1 : kind.equals("short") ? wire.length - 1 : wire.length);
        int answer = 12 + "www.example".length() + 2 + 4;
        switch (kind) {
            case "counts" -> bytes[7] = 9;
            case "label" -> bytes[12] = (byte) 0x83;
            case "pointer" -> bytes[answer + 1] = (byte) answer;
            case "rdlength" -> bytes[answer + 11] = 5;
            default -> assertThat(kind).isIn("trailing", "short");
        }
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"2, SERVFAIL", "4, NOTIMP", "5, REFUSED"})
    void nextServerIsAskedWhenOneFails(int rcode, String code) throws IOException {
        try (var bad = ScriptedServer.start(_ -> Reply.rcode(rcode)); var good = ScriptedServer.start(_ -> WWW)) {
            var outcome = Stub.ask(question("www.example"), List.of(plain(bad), plain(good)));

            assertThat(addresses(outcome)).hasSize(2);
            assertThat(outcome.failures()).extracting(Failure::code).containsExactly(code);
            assertThat(outcome.failures()).extracting(Failure::peer).containsExactly(Optional.of(bad.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Rcode.NXDOMAIN, Rcode.FORMERR, Rcode.YXDOMAIN, Rcode.NOTAUTH, 11})
    void otherCodesSettleTheQuestion(int rcode) throws IOException {
        try (var first = ScriptedServer.start(_ -> Reply.rcode(rcode)); var second = ScriptedServer.start(_ -> WWW)) {
            var outcome = Stub.ask(question("www.example"), List.of(plain(first), plain(second)));

            assertThat(outcome.response().orElseThrow().rcode()).isEqualTo(rcode);
            assertThat(second.asked()).isEmpty();
        }
    }

    @Test
    void emptyAnswerWithoutRecursionIsNoAnswer() throws IOException {
        try (var lame = ScriptedServer.start(_ -> Reply.nodata().withoutRecursion())) {
            var failure = Stub.ask(question("www.example"), List.of(udp(lame, LONG))).failure().orElseThrow();

            assertThat(failure.code()).isEqualTo("NOERROR");
            assertThat(failure.message()).contains("neither has the zone nor asks others");
        }
    }

    @Test
    void emptyAnswerWithAuthorityIsNodata() throws IOException {
        var authoritative = Reply.nodata().withoutRecursion().with(message -> message.getHeader().setFlag(Flags.AA));
        try (var server = ScriptedServer.start(_ -> authoritative)) {
            assertThat(Stub.ask(question("www.example"), List.of(udp(server, LONG))).response().orElseThrow().rcode())
                    .isZero();
        }
    }

    @Test
    void serverThatKnowsNoEdnsIsAskedWithout() throws IOException {
        try (var server = ScriptedServer.start(asked -> asked.hasEdns() ? Reply.rcode(Rcode.FORMERR) : WWW)) {
            var outcome = Stub.ask(question("www.example"), List.of(udp(server, LONG)));

            assertThat(addresses(outcome)).hasSize(2);
            assertThat(outcome.notes()).containsExactly(server.text() + " does not understand EDNS");
        }
    }

    @Test
    void serverThatDropsEdnsIsReachedWithoutIt() throws IOException {
        try (var server = ScriptedServer.start(asked -> asked.hasEdns() ? Reply.none() : WWW)) {
            var outcome = Stub.ask(question("www.example"),
                    List.of(udp(server, SHORT), new Try(server.server(), DnsTransport.UDP, false, LONG)));

            assertThat(addresses(outcome)).hasSize(2);
            assertThat(outcome.notes())
                    .containsExactly(server.text() + " answered only when asked again, without EDNS");
        }
    }

    @Test
    void complaintWithoutQuestionIsHeard() throws IOException {
        var header = Reply.rcode(Rcode.REFUSED).with(message -> message.removeAllRecords(Section.QUESTION));
        try (var server = ScriptedServer.start(_ -> header)) {
            assertThat(Stub.ask(question("www.example"), List.of(plain(server))).failure().orElseThrow().code())
                    .isEqualTo("REFUSED");
        }
    }

    @Test
    void mostTellingFailureIsWhatAServerSaid() throws IOException {
        var nobody = new Try(ScriptedServer.nobody(), DnsTransport.UDP, true, LONG);
        try (var silent = ScriptedServer.start(_ -> Reply.none());
                var refusing = ScriptedServer.start(_ -> Reply.rcode(Rcode.REFUSED));
                var failing = ScriptedServer.start(_ -> Reply.servfail())) {
            var silence = udp(silent, SHORT);

            assertThat(failureOf(silence, nobody)).isEqualTo("ECONNREFUSED");
            assertThat(failureOf(silence, nobody, plain(refusing))).isEqualTo("REFUSED");
            assertThat(failureOf(silence, plain(refusing), plain(failing), nobody)).isEqualTo("SERVFAIL");
        }
    }

    @Test
    void questionsAreAskedSideBySide() throws IOException {
        var both = new CyclicBarrier(2);
        Script script = asked -> {
            await(both);
            return asked.type().equals("A") ? WWW : Reply.servfail();
        };
        try (var server = ScriptedServer.start(script)) {
            var name = question("www.example").name();

            var outcomes = Stub.askAll(List.of(Question.a(name), Question.aaaa(name)),
                    List.of(new Try(server.server(), DnsTransport.TCP, false, LONG)));

            assertThat(addresses(outcomes.get(0))).hasSize(2);
            assertThat(outcomes.get(1).response().orElseThrow().rcode()).isEqualTo(Rcode.SERVFAIL);
        }
    }

    @Test
    void answerToOneQuestionEndsTheTurnsOfTheOther() throws IOException {
        Script half = asked -> asked.type().equals("A") ? WWW : Reply.servfail();
        try (var first = ScriptedServer.start(half); var second = ScriptedServer.start(_ -> WWW)) {
            var name = question("www.example").name();

            var outcomes = Stub.askAll(List.of(Question.a(name), Question.aaaa(name)),
                    List.of(plain(first), plain(second)));

            assertThat(outcomes.get(1).failure().orElseThrow().code()).isEqualTo("SERVFAIL");
            assertThat(second.asked()).isEmpty();
        }
    }

    @Test
    void serverThatIsSilentToOneQuestionIsAskedAgain() throws IOException {
        Script half = asked -> asked.type().equals("A") ? WWW : asked.nth() == 0 ? Reply.none() : Reply.nodata();
        try (var first = ScriptedServer.start(half); var second = ScriptedServer.start(_ -> WWW)) {
            var name = question("www.example").name();

            var outcomes = Stub.askAll(List.of(Question.a(name), Question.aaaa(name)),
                    List.of(udp(first, SHORT), udp(second, SHORT)));

            assertThat(outcomes.get(1).response()).isPresent();
            assertThat(first.asked()).containsExactlyInAnyOrder("www.example A", "www.example AAAA",
                    "www.example AAAA");
            assertThat(second.asked()).isEmpty();
        }
    }

    @Test
    void questionsInTurnEndWithTheFirstThatIsNotSettled() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.servfail())) {
            var name = question("www.example").name();

            assertThat(Stub.askInTurn(List.of(Question.a(name), Question.aaaa(name)), List.of(plain(server))))
                    .hasSize(1);
            assertThat(server.asked()).containsExactly("www.example A");
        }
    }

    @Test
    void whateverComesByTcpSettles() throws IOException {
        try (var first = ScriptedServer.start(_ -> Reply.servfail()); var second = ScriptedServer.start(_ -> WWW)) {
            var outcome = Stub.ask(question("www.example"), Stream.of(first, second)
                    .map(server -> new Try(server.server(), DnsTransport.TCP, false, LONG)).toList());

            assertThat(outcome.response().orElseThrow().rcode()).isEqualTo(Rcode.SERVFAIL);
            assertThat(second.asked()).isEmpty();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception onlyOneCame) {
            throw new IllegalStateException(onlyOneCame);
        }
    }

    @Test
    void addressesThatLookLikeIpv4StayIpv6() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.records("www.example. 60 AAAA ::ffff:192.0.2.1"))) {
            var outcome = Stub.ask(Question.aaaa(question("www.example").name()), List.of(plain(server)));

            assertThat(addresses(outcome)).containsExactly("::ffff:192.0.2.1");
        }
    }

    private static String failureOf(Try... tries) {
        return Stub.ask(question("www.example"), List.of(tries)).failure().orElseThrow().code();
    }

    private static Try udp(ScriptedServer server, Duration patience) {
        return new Try(server.server(), DnsTransport.UDP, true, patience);
    }

    private static Try plain(ScriptedServer server) {
        return new Try(server.server(), DnsTransport.UDP, false, LONG);
    }

    private static List<String> addresses(Outcome outcome) {
        return outcome.response().orElseThrow().addresses().stream().map(IpAddress::text).toList();
    }

    private static Question question(String name) {
        try {
            return Question.a(DomainName.parse(name));
        } catch (InvalidName e) {
            throw new AssertionError(e);
        }
    }
}
