package netprobe.query;

import static netprobe.query.Asking.LONG;
import static netprobe.query.Asking.a;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import netprobe.dns.EdnsForm;
import netprobe.dns.QueryForm;
import netprobe.dns.TsigKey;
import netprobe.model.Answer;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.query.Daemon.Kind;
import netprobe.query.InquirySettings.Habits;
import netprobe.query.InquirySettings.Retries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the transports against BIND, Knot, NSD and unbound, and what they say against dig and kdig. */
class TransportsIT {

    private static final Certificates CERTIFICATES = Certificates.issue();
    private static final java.util.Map<Kind, Daemon> SERVERS = new java.util.EnumMap<>(Kind.class);

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
}
