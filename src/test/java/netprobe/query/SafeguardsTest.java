package netprobe.query;

import static netprobe.query.Asking.LONG;
import static netprobe.query.Asking.SHORT;
import static netprobe.query.Asking.USUAL;
import static netprobe.query.Asking.a;
import static netprobe.query.Asking.tcp;
import static netprobe.query.Asking.udp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import netprobe.dns.Asked;
import netprobe.dns.EdnsForm;
import netprobe.dns.Query;
import netprobe.dns.QueryForm;
import netprobe.dns.Reply;
import netprobe.dns.Safeguards;
import netprobe.dns.ScriptedServer;
import netprobe.dns.TsigKey;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.DnsReply;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import netprobe.model.IgnoredMessage;
import netprobe.query.InquirySettings.Habits;
import netprobe.query.InquirySettings.Padding;
import netprobe.query.InquirySettings.SecondThought;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.CookieOption;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Section;

class SafeguardsTest {

    private static final Reply WWW = Reply.records("www.example. 60 A 192.0.2.1");
    private static final int BADCOOKIE = 23;
    private static final byte[] SERVER_COOKIE = HexFormat.of().parseHex("0102030405060708");
    private static final Habits WITH_COOKIES = new Habits(true, Padding.NONE, false, false, SecondThought.ALL, false);
    private static final Habits IN_MIXED_CASE = new Habits(false, Padding.NONE, false, true, SecondThought.ALL, false);

    /** An answer that repeats the client's cookie, changed or not, in front of the server's own. */
    private static Reply withCookie(Reply reply, Asked asked, UnaryOperator<byte[]> change, byte[] own) {
        return reply.with(message -> {
            byte[] client = change.apply(cookie(asked).orElseThrow().getClientCookie().clone());
            // of the response code, the lower bits stand in the header
            int upper = message.getHeader().getRcode() == (BADCOOKIE & 0xf) ? BADCOOKIE >> 4 : 0;
            message.addRecord(new OPTRecord(1232, upper, 0, 0,
                    List.<EDNSOption>of(new CookieOption(client, own))), Section.ADDITIONAL);
        });
    }

    private static Optional<CookieOption> cookie(Asked asked) {
        return Optional.ofNullable(asked.message().getOPT()).stream().flatMap(opt -> opt.getOptions().stream())
                .filter(CookieOption.class::isInstance).map(CookieOption.class::cast).findFirst();
    }

    private static Optional<byte[]> sentBack(Asked asked) {
        return cookie(asked).flatMap(CookieOption::getServerCookie);
    }

    @Test
    void serversCookieIsKeptAndSentBackByEveryTransport() throws IOException {
        try (var server =
                ScriptedServer.start(asked -> withCookie(WWW, asked, UnaryOperator.identity(), SERVER_COOKIE));
                var inquiry = new Inquiry(Asking.settings(WITH_COOKIES, LONG, 1))) {
            inquiry.ask(a("www.example"), udp(server));
            inquiry.ask(a("www.example"), udp(server));
            inquiry.ask(a("www.example"), tcp(server));

            assertThat(server.queries().stream().map(SafeguardsTest::sentBack).map(Optional::isPresent))
                    .containsExactly(false, true, true);
            assertThat(sentBack(server.queries().getLast()).orElseThrow()).isEqualTo(SERVER_COOKIE);
            assertThat(server.queries().stream().map(asked -> HexFormat.of()
                    .formatHex(cookie(asked).orElseThrow().getClientCookie())).distinct()).hasSize(1);
        }
    }

    @Test
    void eachServerGetsACookieOfItsOwn() {
        var cookies = new Cookies();
        var one = AddressText.pton("192.0.2.1").orElseThrow();
        var other = AddressText.pton("192.0.2.2").orElseThrow();

        assertThat(cookies.option(one)).isEqualTo(cookies.option(one)).isNotEqualTo(cookies.option(other));
    }

    @Test
    void answerWithAnotherClientCookieIsIgnored() throws IOException {
        UnaryOperator<byte[]> forged = client -> {
            client[0] ^= 1;
            return client;
        };
        try (var server = ScriptedServer.start(asked -> withCookie(WWW, asked, forged, SERVER_COOKIE)
                .then(withCookie(WWW, asked, UnaryOperator.identity(), SERVER_COOKIE)));
                var inquiry = new Inquiry(Asking.settings(WITH_COOKIES, LONG, 1))) {
            DnsReply reply = inquiry.ask(a("www.example"), udp(server)).value().orElseThrow();

            assertThat(reply.message()).isPresent();
            assertThat(reply.way().ignored()).singleElement().extracting(IgnoredMessage::reason).asString()
                    .startsWith("another client cookie: ");
        }
    }

    @Test
    void badCookieIsTriedAgainWithTheNewOneAndThenByTcp() throws IOException {
        try (var server = ScriptedServer.start(asked -> withCookie(
                asked.transport() == DnsTransport.UDP ? Reply.rcode(BADCOOKIE & 0xf) : WWW, asked,
                UnaryOperator.identity(), SERVER_COOKIE));
                var inquiry = new Inquiry(Asking.settings(WITH_COOKIES, LONG, 1))) {
            Answer<DnsReply> answer = inquiry.ask(a("www.example"), udp(server));

            assertThat(answer.failure()).isEmpty();
            assertThat(answer.notes()).containsExactly(server.text() + " wanted a cookie of its own first");
            assertThat(server.queries().stream().map(Asked::transport)).containsExactly(DnsTransport.UDP,
                    DnsTransport.UDP, DnsTransport.TCP);
            assertThat(answer.value().orElseThrow().way().truncated()).isEmpty();
        }
    }

    @Test
    void nameInMixedCaseHasToComeBackAsItWas() throws IOException {
        try (var server = ScriptedServer.start(asked -> asked.nth() == 0
                ? WWW.withQuestion(asked.name().toLowerCase(Locale.ROOT) + ".").then(WWW)
                : WWW); var inquiry = new Inquiry(Asking.settings(IN_MIXED_CASE, LONG, 1))) {
            String name = "a-name-of-many-letters-that-are-hardly-all-small." + "www.example";
            DnsReply reply = inquiry.ask(a(name), udp(server)).value().orElseThrow();

            String asked = server.queries().getFirst().message().getQuestion().getName().toString();
            assertThat(asked).isEqualToIgnoringCase(name + ".").isNotEqualTo(name + ".");
            assertThat(reply.way().ignored()).singleElement().extracting(IgnoredMessage::reason)
                    .isEqualTo("another spelling: " + name + ". instead of " + asked);
            assertThat(reply.message().orElseThrow().question().getFirst().name()).isEqualTo(asked);
        }
    }

    @Test
    void unsignedAnswerToASignedQuestionIsRefused() throws IOException {
        try (var server = ScriptedServer.start(_ -> WWW); var inquiry = new Inquiry(Asking.signed(Signed.SHA256))) {
            Answer<DnsReply> answer = inquiry.ask(a("www.example"), udp(server));

            assertThat(answer.failure()).get().isInstanceOf(Failure.Malformed.class).extracting(Failure::code)
                    .isEqualTo("tsig");
            assertThat(answer.failure().orElseThrow().message())
                    .isEqualTo("the answer is not signed, though the question was: NOERROR");
        }
    }

    @ParameterizedTest
    @CsvSource({"example, 128", "a.somewhat.longer.name.example, 128", "example, 468"})
    void encryptedQueriesFillTheirLastBlock(String name, int block) {
        QueryForm form = QueryForm.STUB.with(Optional.of(EdnsForm.PLAIN));
        var signed = new Safeguards(false, true, block, TsigKey.parse(Signed.SHA512));

        assertThat(new Query(a(name), form, Safeguards.NONE.padded(block)).wire().length % block).isZero();
        assertThat(new Query(a(name), form, signed).wire().length % block).isZero();
        assertThat(new Query(a(name), QueryForm.STUB, Safeguards.NONE.padded(block)).wire().length % block)
                .isNotZero();
    }

    @Test
    void cachesOfHttpSeeTheSameQueryTwice() {
        Safeguards cacheable = Safeguards.NONE.withoutId();

        assertThat(new Query(a("www.example"), QueryForm.STUB, cacheable).wire())
                .isEqualTo(new Query(a("www.example"), QueryForm.STUB, cacheable).wire());
        assertThat(Stream.generate(() -> new Query(a("www.example"), QueryForm.STUB).wire()).limit(20)
                .map(wire -> wire[0] << 8 | wire[1] & 0xff).distinct().count()).isGreaterThan(15);
    }

    @Test
    void floodOfStrangersIsToldInBoundedSpace() throws IOException {
        Reply flood = Stream.generate(WWW::withOtherId).limit(400).reduce(Reply.none(), Reply::then);
        try (var server = ScriptedServer.start(_ -> flood.then(WWW)); var inquiry = new Inquiry(USUAL)) {
            DnsReply reply = inquiry.ask(a("www.example"), tcp(server)).value().orElseThrow();

            assertThat(reply.message()).isPresent();
            assertThat(reply.way().ignored()).hasSize(101);
            assertThat(reply.way().ignored().getLast().reason()).isEqualTo("300 more messages");
        }
    }

    @Test
    void emptyMessagesInAStreamAreNoAnswer() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.bytes(new byte[0]).then(WWW));
                var inquiry = new Inquiry(USUAL)) {
            DnsReply reply = inquiry.ask(a("www.example"), tcp(server)).value().orElseThrow();

            assertThat(reply.message()).isPresent();
            assertThat(reply.way().ignored()).extracting(IgnoredMessage::reason)
                    .containsExactly("no DNS message: 0 bytes");
        }
    }

    @Test
    void whatFitIntoADatagramIsShownWhenTheStreamFails() throws IOException {
        try (var server = ScriptedServer
                .start(asked -> asked.transport() == DnsTransport.UDP ? WWW.truncated() : Reply.none());
                var inquiry = new Inquiry(Asking.settings(Habits.BARE, SHORT, 1))) {
            Answer<DnsReply> answer = inquiry.ask(a("www.example"), udp(server));

            assertThat(answer.value().orElseThrow().message().orElseThrow().flags()).contains("tc");
            assertThat(answer.failure()).get().isInstanceOf(Failure.DeadlineExpired.class);
            assertThat(answer.notes())
                    .containsExactly(server.text() + " cut its answer by UDP short, and gave none by TCP");
        }
    }

    @Test
    void streamThatWasClosedWhileIdleIsOpenedAgain() throws IOException {
        try (var server = ScriptedServer.start(asked -> asked.nth() == 1 ? WWW.cutOff() : WWW);
                var inquiry = new Inquiry(USUAL)) {
            inquiry.ask(a("www.example"), tcp(server));
            Answer<DnsReply> second = inquiry.ask(a("www.example"), tcp(server));

            assertThat(second.failure()).isEmpty();
            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void bytesThatAreNoMessageAreAFailureNotAnException() throws IOException {
        byte[] loop = HexFormat.of().parseHex("c00c".repeat(20));
        for (UnaryOperator<byte[]> mangling : List.<UnaryOperator<byte[]>>of(
                wire -> Arrays.copyOf(wire, wire.length + 9), wire -> Arrays.copyOf(wire, wire.length - 3),
                wire -> concat(Arrays.copyOf(wire, 12), loop),
                wire -> concat(Arrays.copyOf(wire, wire.length - 16), new byte[60_000]))) {
            try (var server = ScriptedServer.start(_ -> WWW.mangled(mangling)); var inquiry = new Inquiry(USUAL)) {
                assertThat(inquiry.ask(a("www.example"), udp(server)).failure()).get()
                        .isInstanceOf(Failure.Malformed.class);
            }
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
