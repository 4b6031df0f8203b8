package netprobe.query;

import static netprobe.query.Asking.LONG;
import static netprobe.query.Asking.a;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import netprobe.dns.EdnsForm;
import netprobe.dns.QueryForm;
import netprobe.dns.TsigKey;
import netprobe.model.Answer;
import netprobe.model.DnsMessage;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.Edns;
import netprobe.model.EdnsOption;
import netprobe.model.Failure;
import netprobe.query.Daemon.Kind;
import netprobe.query.InquirySettings.Habits;
import netprobe.query.InquirySettings.Padding;
import netprobe.query.InquirySettings.Retries;
import netprobe.query.InquirySettings.SecondThought;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the transports against BIND, Knot, NSD and unbound, and what they say against dig and kdig. */
class TransportsIT {

    private static final int NSID = 3;

    private static final Certificates CERTIFICATES = Certificates.issue();
    private static final Map<Kind, Daemon> SERVERS = new EnumMap<>(Kind.class);

    @BeforeAll
    static void start() {
        for (Kind kind : Kind.values()) {
            SERVERS.put(kind, Daemon.start(kind, CERTIFICATES));
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(Daemon::close);
    }

    private static Daemon server(Kind kind) {
        return Optional.ofNullable(SERVERS.get(kind)).orElseThrow();
    }

    private static InquirySettings settings(Habits habits, Optional<TsigKey> key) {
        return new InquirySettings(QueryForm.STUB.with(Optional.of(EdnsForm.PLAIN)), new Retries(LONG, 1), habits, key,
                Optional.empty(), CERTIFICATES::settings);
    }

    private static List<String> sorted(DnsReply reply) {
        return reply.message().orElseThrow().answer().stream().map(DnsRecord::rdata).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "NAMED, UDP", "NAMED, TCP", "NAMED, DOT", "NAMED, DOH",
        "KNOT, UDP", "KNOT, TCP",
        "NSD, UDP", "NSD, TCP", "NSD, DOT",
        "UNBOUND, UDP", "UNBOUND, TCP", "UNBOUND, DOT", "UNBOUND, DOH"})
    void everyServerAnswersByEveryTransportItHas(Kind kind, DnsTransport transport) {
        try (var inquiry = new Inquiry(settings(Habits.CAREFUL, Optional.empty()))) {
            Endpoint endpoint = server(kind).endpoint(transport, Optional.of("dns.example"));
            Answer<DnsReply> first = inquiry.ask(a("www.example"), endpoint);
            Answer<DnsReply> second = inquiry.ask(a("www.example"), endpoint);

            assertThat(first.failure()).isEmpty();
            DnsReply reply = first.value().orElseThrow();
            assertThat(sorted(reply)).containsExactly("192.0.2.1", "192.0.2.2");
            assertThat(reply.transport()).isEqualTo(transport);
            assertThat(second.failure()).isEmpty();
            assertThat(second.value().orElseThrow().way().steps()).extracting(DnsStep::name)
                    .doesNotContain("connect", "handshake");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NAMED, UDP, dig +notcp", "NAMED, TCP, dig +tcp", "NAMED, DOT, dig +tls", "NAMED, DOH, dig +https",
        "KNOT, UDP, dig +notcp", "KNOT, TCP, kdig +tcp",
        "NSD, UDP, kdig +notcp", "NSD, DOT, kdig +tls",
        "UNBOUND, DOT, kdig +tls", "UNBOUND, DOH, kdig +https", "UNBOUND, DOH, dig +https-post"})
    void serversTellTheirNamesAsTheyTellOthers(Kind kind, DnsTransport transport, String others) {
        var form = QueryForm.STUB.with(Optional.of(EdnsForm.PLAIN.and(new EdnsForm.OptionData(NSID, ""))));
        var settings = new InquirySettings(form, new Retries(LONG, 1), Habits.CAREFUL, Optional.empty(),
                Optional.empty(), CERTIFICATES::settings);
        try (var inquiry = new Inquiry(settings)) {
            DnsReply reply = inquiry.ask(a("www.example"), server(kind).endpoint(transport, Optional.of("dns.example")))
                    .value().orElseThrow();

            String text = option(reply, EdnsOption.Nsid.class).orElseThrow().text().orElseThrow();
            String program = others.split(" ", -1)[0];
            String told = server(kind).told("", program, "@127.0.0.1", "-p",
                    Integer.toString(server(kind).port(transport)), "www.example", "A", "+nsid",
                    others.split(" ", -1)[1]);
            assertThat(text).isEqualTo(kind.name().toLowerCase(Locale.ROOT) + "-here");
            assertThat(told).contains("\"" + text + "\"");
            assertThat(told.lines().filter(line -> line.matches("www\\.example\\.\\s.*"))
                    .map(line -> line.replaceAll(".*\\s", ""))
                    .sorted()).containsExactlyElementsOf(sorted(reply));
        }
    }

    @Test
    void serverThatInsistsOnItsCookieIsToldItFromThenOn() {
        try (var inquiry = new Inquiry(settings(Habits.CAREFUL, Optional.empty()))) {
            Endpoint named = server(Kind.NAMED).endpoint(DnsTransport.UDP, Optional.empty());
            Answer<DnsReply> first = inquiry.ask(a("www.example"), named);
            Answer<DnsReply> second = inquiry.ask(a("www.example"), named);

            assertThat(first.notes()).containsExactly(named.text() + " wanted a cookie of its own first");
            assertThat(first.value().orElseThrow().way().tries()).isEqualTo(2);
            assertThat(second.notes()).isEmpty();
            assertThat(second.value().orElseThrow().way().tries()).isEqualTo(1);
            assertThat(option(second.value().orElseThrow(), EdnsOption.Cookie.class).orElseThrow().server())
                    .hasSize(32);
        }
    }

    @Test
    void unboundPadsAndKeepsAliveWhenAsked() {
        var habits = new Habits(false, Padding.RECOMMENDED, true, false, SecondThought.ALL, false);
        try (var inquiry = new Inquiry(settings(habits, Optional.empty()))) {
            DnsReply reply =
                    inquiry.ask(a("www.example"), server(Kind.UNBOUND).endpoint(DnsTransport.DOT, Optional.empty()))
                            .value().orElseThrow();

            assertThat(reply.message().orElseThrow().size()).isEqualTo(468);
            assertThat(option(reply, EdnsOption.Padding.class)).isPresent();
            assertThat(option(reply, EdnsOption.Keepalive.class).orElseThrow().timeout()).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"NAMED, hmac-sha256", "KNOT, hmac-sha512"})
    void signedQuestionGetsASignedAnswer(Kind kind, String algorithm) {
        Optional<TsigKey> key = TsigKey.parse(algorithm + ":transfer.key:" + Signed.SECRET);
        try (var inquiry = new Inquiry(settings(Habits.CAREFUL, key))) {
            for (DnsTransport transport : List.of(DnsTransport.UDP, DnsTransport.TCP)) {
                Answer<DnsReply> answer =
                        inquiry.ask(a("www.example"), server(kind).endpoint(transport, Optional.empty()));

                assertThat(answer.failure()).isEmpty();
                assertThat(sorted(answer.value().orElseThrow())).hasSize(2);
            }
        }
    }

    @Test
    void referralIsNoAnswer() {
        try (var inquiry = new Inquiry(settings(Habits.CAREFUL, Optional.empty()))) {
            Answer<DnsReply> answer =
                    inquiry.ask(a("host.cut.example"), server(Kind.NSD).endpoint(DnsTransport.UDP, Optional.empty()));

            assertThat(answer.failure()).get().extracting(Failure::message)
                    .isEqualTo("no answer but a referral to the name servers of cut.example.");
        }
    }

    private static <T extends EdnsOption> Optional<T> option(DnsReply reply, Class<T> kind) {
        return reply.message().flatMap(DnsMessage::edns).map(Edns::options).orElse(List.of()).stream()
                .filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
