package netprobe.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.DnsWay;
import netprobe.model.Edns;
import netprobe.model.EdnsOption;
import netprobe.model.Failure;
import netprobe.model.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers hardly do; the rest is held against dig by RecordTypesIT. */
class DigRendererTest {

    private static final DnsQuestion QUESTION = new DnsQuestion("a.example.", "IN", "A");
    private static final DnsRecord RECORD =
            new DnsRecord("a.example.", 60, "IN", "A", "192.0.2.1", List.of());

    private static DnsMessage message(int rcode, List<String> flags, Optional<Edns> edns,
            Optional<DnsRecord> signature) {
        return new DnsMessage(7, "QUERY", new DnsMessage.Rcode(rcode, "NAME"), flags, edns, List.of(QUESTION),
                List.of(RECORD), List.of(), List.of(), signature, 43, "0007", Instant.parse("2026-11-02T09:05:07Z"),
                List.of());
    }

    private static Result result(String server, DnsTransport transport, DnsMessage message, OptionalInt truncated) {
        var steps = List.of(new DnsStep("connect", Duration.ofMillis(5)), new DnsStep("exchange", Duration.ofMillis(2)),
                new DnsStep("receive", Duration.ofMillis(1)));
        var way = new DnsWay(steps, 1, truncated, List.of(), Optional.empty(), Optional.empty());
        return new Result("query", "a.example", Duration.ofMillis(8),
                Optional.of(new DnsReply(server, transport, QUESTION, Optional.of(message), way)), Optional.empty(),
                List.of());
    }

    private static String shown(Result result) {
        var out = new StringBuilder();
        new DigRenderer(ZoneId.of("UTC")).render(result, out, new StringBuilder());
        return out.toString();
    }

    private static String shown(DnsMessage message) {
        return shown(result("192.0.2.53:53", DnsTransport.UDP, message, OptionalInt.empty()));
    }

    @Test
    void messageIsLaidOutAsInDig() {
        var message = message(0, List.of("qr", "rd", "ra"), Optional.of(new Edns(0, 1232, false, false, 0, List.of())),
                Optional.empty());

        assertThat(shown(result("[2001:db8::53]:5353", DnsTransport.TCP, message, OptionalInt.of(512)))).isEqualTo("""
                ;; Truncated, retrying in TCP mode.
                ;; Got answer:
                ;; ->>HEADER<<- opcode: QUERY, status: NAME, id: 7
                ;; flags: qr rd ra; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 1

                ;; OPT PSEUDOSECTION:
                ; EDNS: version: 0, flags:; udp: 1232
                ;; QUESTION SECTION:
                ;a.example.\t\t\tIN\tA

                ;; ANSWER SECTION:
                a.example.\t\t60\tIN\tA\t192.0.2.1

                ;; Query time: 3 msec
                ;; SERVER: 2001:db8::53#5353(2001:db8::53) (TCP)
                ;; WHEN: Mon Nov 02 09:05:07 UTC 2026
                ;; MSG SIZE  rcvd: 43

                """);
    }

    @ParameterizedTest
    @CsvSource({"0, NAME", "16, NAME", "23, NAME", "11, RESERVED11", "17, ?17", "4000, ?4000"})
    void codesThatDigHasNoNameForKeepTheirNumber(int rcode, String status) {
        assertThat(shown(message(rcode, List.of("qr"), Optional.empty(), Optional.empty())))
                .contains("status: " + status + ',');
    }

    @Test
    void reservedFlagsAndMissingRecursionAreWarnedOf() {
        var edns = new Edns(1, 512, true, true, 0x3001, List.of());

        assertThat(shown(message(0, List.of("qr", "rd", "z"), Optional.of(edns), Optional.empty())))
                .contains(";; flags: qr rd; MBZ: 0x4; QUERY: 1")
                .contains(";; WARNING: recursion requested but not available\n")
                .contains("; EDNS: version: 1, flags: do co; MBZ: 0x3001, udp: 512\n");
    }

    @Test
    void signatureKeepsTheSpaceBeforeItsEmptyEnd() {
        var signature = new DnsRecord("key.", 0, "ANY", "TSIG", "hmac-sha256. 1 300 0 7 NOERROR 0", List.of());

        assertThat(shown(message(0, List.of(), Optional.empty(), Optional.of(signature))))
                .contains("ADDITIONAL: 1")
                .contains(";; TSIG PSEUDOSECTION:\nkey.\t\t\t0\tANY\tTSIG\thmac-sha256. 1 300 0 7 NOERROR 0 \n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://dns.example/dns-query | DOH | dns.example#443(dns.example) (HTTPS)
            https://[::1]:8443/dns-query  | DOH | ::1#8443(::1) (HTTPS)
            192.0.2.53:853                | DOT | 192.0.2.53#853(192.0.2.53) (TLS)
            """)
    void serverIsSpelledWithItsPort(String server, DnsTransport transport, String shown) {
        var message = message(0, List.of(), Optional.empty(), Optional.empty());

        assertThat(shown(result(server, transport, message, OptionalInt.empty())))
                .contains(";; SERVER: " + shown + '\n');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            1|000100020003000000000000000400000e10|; LLQ: Version: 1, Opcode: 2, Error: 3, Identifier: 4, Lifetime: 3600
            1|00|; LLQ: 00 (".")
            8|0001|; CLIENT-SUBNET: 00 01\s
            9|00127501|; EXPIRE: 1209601 (2 weeks 1 second)
            9|00000000|; EXPIRE: 0 (0 seconds)
            10|0102|; COOKIE: 0102
            14|4f669728|; KEY-TAG: 20326, 38696
            17|0007|; SERVER-TAG: 7
            18|0161001b|; OPT=18: 01 61 00 1b (".a..")
            65001|41|; OPT=65001: 41 ("A")
            """)
    void rareOptionsLookAsInDig(int code, String hex, String line) {
        assertThat(option(new EdnsOption.Other(code, "name", hex, Optional.empty()))).isEqualTo(line);
    }

    @Test
    void optionsLookAsInDig() {
        assertThat(option(new EdnsOption.Nsid("6e73", Optional.of("ns")))).isEqualTo("; NSID: 6e 73 (\"ns\")");
        assertThat(option(new EdnsOption.Cookie("01", "02"))).isEqualTo("; COOKIE: 0102 (good)");
        assertThat(option(new EdnsOption.Cookie("01", ""))).isEqualTo("; COOKIE: 01 (echoed)");
        assertThat(option(new EdnsOption.ClientSubnet("192.0.2.0", 24, 0)))
                .isEqualTo("; CLIENT-SUBNET: 192.0.2.0/24/0");
        assertThat(option(new EdnsOption.Keepalive(Optional.of(Duration.ofMillis(12_300)))))
                .isEqualTo("; TCP KEEPALIVE: 12.3 secs");
        assertThat(option(new EdnsOption.Padding(5))).isEqualTo("; PAD: (5 bytes)");
        assertThat(option(new EdnsOption.ExtendedError(0, "Other Error", ""))).isEqualTo("; EDE: 0 (Other)");
        assertThat(option(new EdnsOption.ExtendedError(9, "DNSKEY Missing", "no\u001b")))
                .isEqualTo("; EDE: 9 (DNSKEY Missing): (no.)");
        assertThat(option(new EdnsOption.ExtendedError(31, "Rate Limited", ""))).isEqualTo("; EDE: 31");
    }

    private static String option(EdnsOption option) {
        var edns = new Edns(0, 1232, false, false, 0, List.of(option));
        return shown(message(0, List.of(), Optional.of(edns), Optional.empty())).lines()
                .dropWhile(line -> !line.startsWith("; EDNS")).skip(1).findFirst().orElseThrow();
    }

    @Test
    void failuresAreWordedAsInDigOnStandardError() {
        var out = new StringBuilder();
        var err = new StringBuilder();
        var refused =
                new Failure.Errno(111, "ECONNREFUSED", "Connection refused", "query", Optional.of("192.0.2.53:53"));
        new DigRenderer(ZoneId.of("UTC")).render(
                new Result("query", "a", Duration.ZERO, Optional.empty(), Optional.of(refused), List.of()), out, err);

        assertThat(out).isEmpty();
        assertThat(err).hasToString("""
                ;; communications error to 192.0.2.53#53: connection refused
                ;; no servers could be reached
                """);
    }

    @Test
    void hexadecimalDigitsAreAllThatIsWritten() {
        var out = new StringBuilder();
        var err = new StringBuilder();
        new HexRenderer(Palette.PLAIN).render(result("192.0.2.53:53", DnsTransport.UDP,
                message(0, List.of(), Optional.empty(), Optional.empty()), OptionalInt.empty()), out, err);

        assertThat(out).hasToString("0007\n");
        assertThat(err).isEmpty();
    }
}
