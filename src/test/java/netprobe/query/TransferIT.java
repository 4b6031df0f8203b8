package netprobe.query;

import static netprobe.query.Asking.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import netprobe.dns.DomainName;
import netprobe.dns.EdnsForm;
import netprobe.dns.InvalidName;
import netprobe.dns.QueryForm;
import netprobe.dns.Question;
import netprobe.dns.TsigKey;
import netprobe.model.Answer;
import netprobe.model.DnsRecord;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import netprobe.model.ZoneTransfer;
import netprobe.model.ZoneTransfer.Kind;
import netprobe.query.InquirySettings.Habits;
import netprobe.query.InquirySettings.Retries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds transfers against BIND, Knot and NSD, and what comes against dig. */
class TransferIT {

    private static final int AXFR = 252;
    private static final int IXFR = 251;
    private static final Certificates CERTIFICATES = Certificates.issue();
    private static final Map<Daemon.Kind, Daemon> SERVERS = new EnumMap<>(Daemon.Kind.class);

    @BeforeAll
    static void start() {
        for (var kind : List.of(Daemon.Kind.NAMED, Daemon.Kind.KNOT, Daemon.Kind.NSD)) {
            SERVERS.put(kind, Daemon.start(kind, CERTIFICATES));
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(Daemon::close);
    }

    @ParameterizedTest
    @CsvSource({"NAMED, TCP", "NAMED, DOT", "KNOT, TCP", "NSD, TCP", "NSD, DOT"})
    void wholeZoneComesAsDigGetsIt(Daemon.Kind kind, DnsTransport transport) throws InvalidName {
        var records = new ArrayList<DnsRecord>();
        Answer<ZoneTransfer> answer = transfer(key(kind)).stream(question("example", AXFR), OptionalLong.empty(),
                server(kind).endpoint(transport, Optional.of("dns.example")), records::addAll);

        assertThat(answer.failure()).isEmpty();
        ZoneTransfer transfer = answer.value().orElseThrow();
        assertThat(transfer.kind()).contains(Kind.WHOLE);
        assertThat(transfer.volume().records()).isEqualTo(records.size());
        assertThat(lines(records)).containsExactlyElementsOf(byDig(kind, "AXFR", "example"));
    }

    @Test
    void largeZoneTakesManyMessages() throws InvalidName {
        var records = new ArrayList<DnsRecord>();
        Answer<ZoneTransfer> answer =
                transfer(Signed.SHA256).stream(question("large", AXFR), OptionalLong.empty(),
                        server(Daemon.Kind.NAMED).endpoint(DnsTransport.TCP, Optional.empty()), records::addAll);

        assertThat(answer.failure()).isEmpty();
        ZoneTransfer.Volume volume = answer.value().orElseThrow().volume();
        assertThat(volume.records()).isEqualTo(4004).isEqualTo(records.size());
        assertThat(volume.messages()).isGreaterThan(3);
        assertThat(volume.bytes()).isGreaterThan(200_000);
    }

    @ParameterizedTest
    @CsvSource({"NAMED, TCP", "KNOT, TCP", "NAMED, UDP", "KNOT, UDP"})
    void changesComeAsDigGetsThem(Daemon.Kind kind, DnsTransport transport) throws InvalidName {
        long before = serial(kind);
        String added = "added-" + transport.label() + ".example.";
        String update = "server 127.0.0.1 @UDP@\nzone example\nupdate add " + added
                + " 60 A 192.0.2.9\nupdate delete " + added
                + " TXT\nsend\n";
        assertThat(server(kind).told(update.replace("@UDP@", "" + server(kind).port(DnsTransport.UDP)), "nsupdate",
                "-y", key(kind))).isEmpty();
        var records = new ArrayList<DnsRecord>();
        Answer<ZoneTransfer> answer = transfer(key(kind)).stream(question("example", IXFR),
                OptionalLong.of(before), server(kind).endpoint(transport, Optional.empty()), records::addAll);

        assertThat(answer.failure()).isEmpty();
        assertThat(answer.value().orElseThrow().kind()).contains(Kind.DIFFERENCES);
        assertThat(records).extracting(DnsRecord::name).contains(added);
        assertThat(lines(records)).containsExactlyElementsOf(byDig(kind, "IXFR=" + before, "example"));
    }

    @ParameterizedTest
    @CsvSource({"NAMED", "KNOT"})
    void nothingNewerIsToldAsSuch(Daemon.Kind kind) throws InvalidName {
        Answer<ZoneTransfer> answer = transfer(key(kind)).stream(question("example", IXFR),
                OptionalLong.of(serial(kind)), server(kind).endpoint(DnsTransport.UDP, Optional.empty()), _ -> {});

        assertThat(answer.failure()).isEmpty();
        assertThat(answer.value().orElseThrow().kind()).contains(Kind.UP_TO_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "NAMED, '', REFUSED", "KNOT, '', NOTAUTH", "NSD, '', REFUSED",
        "NAMED, name, BADKEY", "KNOT, name, BADKEY", "NSD, name, BADKEY",
        "NAMED, secret, BADSIG", "NSD, secret, BADSIG"})
    void whoIsNotAllowedIsToldWhy(Daemon.Kind kind, String wrong, String code) throws InvalidName {
        Optional<TsigKey> key = switch (wrong) {
            case "name" -> TsigKey.parse(Signed.OTHER_NAME);
            case "secret" -> TsigKey.parse(Signed.OTHER_SECRET);
            default -> Optional.empty();
        };
        Answer<ZoneTransfer> answer = new Transfer(settings(key)).stream(question("example", AXFR),
                OptionalLong.empty(), server(kind).endpoint(DnsTransport.TCP, Optional.empty()), _ -> {});

        assertThat(answer.failure()).get().isInstanceOf(Failure.Rcode.class).extracting(Failure::code).isEqualTo(code);
    }

    private static Daemon server(Daemon.Kind kind) {
        return Optional.ofNullable(SERVERS.get(kind)).orElseThrow();
    }

    private static String key(Daemon.Kind kind) {
        return kind == Daemon.Kind.KNOT ? Signed.SHA512 : Signed.SHA256;
    }

    private static Transfer transfer(String key) {
        return new Transfer(settings(TsigKey.parse(key)));
    }

    private static InquirySettings settings(Optional<TsigKey> key) {
        return new InquirySettings(QueryForm.STUB.with(Optional.of(EdnsForm.PLAIN)), new Retries(LONG, 1), Habits.BARE,
                key, Optional.empty(), CERTIFICATES::settings);
    }

    private static Question question(String zone, int type) throws InvalidName {
        return new Question(DomainName.parse(zone), type);
    }

    private static long serial(Daemon.Kind kind) {
        String soa = server(kind).told("", "dig", "@127.0.0.1", "-p", "@UDP@", "example", "SOA", "+short");
        return Long.parseLong(soa.split(" ", -1)[2]);
    }

    private static List<String> byDig(Daemon.Kind kind, String type, String zone) {
        return server(kind).told("", "dig", "@127.0.0.1", "-p", "@UDP@", zone, type, "-y", key(kind), "+noall",
                "+answer", "+tcp").lines().filter(line -> !line.isEmpty() && !line.startsWith(";"))
                .map(line -> line.replaceAll("\\s+", " ")).toList();
    }

    private static List<String> lines(List<DnsRecord> records) {
        return records.stream().map(record -> String.join(" ", record.name(), Long.toString(record.ttl()),
                record.dclass(), record.type(), record.rdata())).toList();
    }
}
