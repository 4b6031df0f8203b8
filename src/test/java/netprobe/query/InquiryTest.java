package netprobe.query;

import static netprobe.query.Asking.SHORT;
import static netprobe.query.Asking.USUAL;
import static netprobe.query.Asking.a;
import static netprobe.query.Asking.tcp;
import static netprobe.query.Asking.udp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import netprobe.dns.Asked;
import netprobe.dns.Reply;
import netprobe.dns.ScriptedServer;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import netprobe.model.IgnoredMessage;
import netprobe.query.InquirySettings.Habits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xbill.DNS.Rcode;

class InquiryTest {

    private static final Reply WWW = Reply.records("www.example. 60 A 192.0.2.1");

    @Test
    void datagramsCarryQuestionAndAnswer() throws IOException {
        try (var server = ScriptedServer.start(_ -> WWW); var inquiry = new Inquiry(USUAL)) {
            Answer<DnsReply> answer = inquiry.ask(a("www.example"), udp(server));

            DnsReply reply = answer.value().orElseThrow();
            assertThat(answer.failure()).isEmpty();
            assertThat(reply.server()).isEqualTo(server.text());
            assertThat(reply.transport()).isEqualTo(DnsTransport.UDP);
            assertThat(rdata(reply)).containsExactly("192.0.2.1");
            assertThat(reply.way().tries()).isEqualTo(1);
            assertThat(steps(reply)).containsExactly("exchange");
        }
    }

    @Test
    void streamStaysOpenForTheNextQuestion() throws IOException {
        try (var server = ScriptedServer.start(_ -> WWW.inPieces()); var inquiry = new Inquiry(USUAL)) {
            DnsReply first = inquiry.ask(a("www.example"), tcp(server)).value().orElseThrow();
            DnsReply second = inquiry.ask(a("www.example"), tcp(server)).value().orElseThrow();

            assertThat(steps(first)).containsExactly("connect", "exchange", "receive");
            assertThat(steps(second)).containsExactly("exchange", "receive");
            assertThat(rdata(second)).containsExactly("192.0.2.1");
        }
    }

    @Test
    void truncatedAnswerIsAskedForByTcpAndBothSizesAreTold() throws IOException {
        try (var server = ScriptedServer.start(asked -> asked.transport() == DnsTransport.UDP ? WWW.truncated() : WWW);
                var inquiry = new Inquiry(USUAL)) {
            DnsReply reply = inquiry.ask(a("www.example"), udp(server)).value().orElseThrow();

            assertThat(reply.transport()).isEqualTo(DnsTransport.TCP);
            assertThat(reply.way().truncated()).hasValue(29);
            assertThat(reply.message().orElseThrow().size()).isEqualTo(45);
            assertThat(reply.way().tries()).isEqualTo(2);
        }
    }

    @Test
    void silenceIsAskedAgainFromAnotherPortAndAddsUp() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.none());
                var inquiry = new Inquiry(Asking.settings(Habits.BARE, SHORT, 3))) {
            Answer<DnsReply> answer = inquiry.ask(a("www.example"), udp(server));

            assertThat(server.asked()).hasSize(3);
            assertThat(answer.failure()).get().extracting(Failure::message).isEqualTo("no answer within 450ms");
            assertThat(answer.value().orElseThrow().way().tries()).isEqualTo(3);
        }
    }

    @Test
    void strangersAreToldByTheirAddressAndListeningGoesOn() throws IOException {
        Reply forged = Reply.records("www.example. 60 A 203.0.113.1");
        Reply noise = forged.fromOtherPort().then(forged.withOtherId()).then(forged.withQuestion("other.example."));
        try (var server = ScriptedServer.start(_ -> noise.then(WWW)); var inquiry = new Inquiry(USUAL)) {
            DnsReply reply = inquiry.ask(a("www.example"), udp(server)).value().orElseThrow();

            assertThat(rdata(reply)).containsExactly("192.0.2.1");
            List<IgnoredMessage> ignored = reply.way().ignored();
            assertThat(ignored).hasSize(3);
            assertThat(ignored.subList(0, 2)).allMatch(message -> message.from().equals(server.text()));
            assertThat(ignored.get(0).reason()).startsWith("another ID: ");
            assertThat(ignored.get(1).reason()).isEqualTo("another question: other.example. IN A");
            assertThat(ignored.get(2).from()).startsWith("127.0.0.1:").isNotEqualTo(server.text());
            assertThat(ignored.get(2).reason())
                    .isEqualTo("another source than the server asked, though with the right ID and question");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DnsTransport.class, names = {"UDP", "TCP"})
    void refusedPortIsAnErrnoOfTheServer(DnsTransport transport) throws IOException {
        var nobody = Endpoint.plain(ScriptedServer.nobody());
        try (var inquiry = new Inquiry(USUAL)) {
            Answer<DnsReply> answer =
                    inquiry.ask(a("www.example"), transport == DnsTransport.UDP ? nobody : nobody.byTcp());

            assertThat(answer.failure()).get().extracting(Failure::code, failure -> failure.peer().orElseThrow())
                    .containsExactly("ECONNREFUSED", nobody.text());
        }
    }

    @ParameterizedTest
    @CsvSource({"UDP, ::1, EAFNOSUPPORT", "TCP, ::1, EAFNOSUPPORT", "UDP, 192.0.2.77, EADDRNOTAVAIL",
        "TCP, 192.0.2.77, EADDRNOTAVAIL"})
    void sourceThatWillNotDoIsAnErrno(DnsTransport transport, String source, String code) throws IOException {
        var settings = new InquirySettings(USUAL.form(), USUAL.retries(), USUAL.habits(), Optional.empty(),
                AddressText.pton(source), USUAL.tls());
        try (var server = ScriptedServer.start(_ -> WWW); var inquiry = new Inquiry(settings)) {
            assertThat(
                    inquiry.ask(a("www.example"), transport == DnsTransport.UDP ? udp(server) : tcp(server)).failure())
                    .get().extracting(Failure::code).isEqualTo(code);
        }
    }

    @Test
    void nextAddressOfAServerIsTriedWhenTheFirstSaysNothing() throws IOException {
        var nobody = Endpoint.plain(ScriptedServer.nobody());
        try (var server = ScriptedServer.start(_ -> WWW); var inquiry = new Inquiry(USUAL)) {
            Answer<DnsReply> answer = inquiry.ask(a("www.example"), List.of(nobody, udp(server)));

            assertThat(answer.failure()).isEmpty();
            assertThat(answer.value().orElseThrow().server()).isEqualTo(server.text());
            assertThat(answer.notes()).containsExactly(nobody.text() + ": ECONNREFUSED: Connection refused");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, NODATA", "false, NOERROR"})
    void aliasAloneIsNoAnswerFromWhoWouldHaveFollowedIt(boolean recursive, String code) throws IOException {
        Reply alias = Reply.records("www.example. 60 CNAME elsewhere.test.");
        try (var server = ScriptedServer.start(_ -> recursive ? alias : alias.withoutRecursion());
                var inquiry = new Inquiry(USUAL)) {
            assertThat(inquiry.ask(a("www.example"), udp(server)).failure().map(Failure::code).orElse("NOERROR"))
                    .isEqualTo(code);
        }
    }

    @Test
    void serverThatCannotCopeWithEdnsIsAskedWithout() throws IOException {
        try (var server = ScriptedServer.start(asked -> asked.hasEdns() ? Reply.rcode(Rcode.FORMERR) : WWW);
                var inquiry = new Inquiry(USUAL)) {
            Answer<DnsReply> answer = inquiry.ask(a("www.example"), udp(server));

            assertThat(answer.failure()).isEmpty();
            assertThat(answer.notes()).containsExactly(server.text() + " does not understand EDNS: FORMERR");
            assertThat(server.queries()).extracting(Asked::hasEdns).containsExactly(true, false);
        }
    }

    private static List<String> rdata(DnsReply reply) {
        return reply.message().orElseThrow().answer().stream().map(DnsRecord::rdata).toList();
    }

    private static List<String> steps(DnsReply reply) {
        return reply.way().steps().stream().map(DnsStep::name).toList();
    }
}
