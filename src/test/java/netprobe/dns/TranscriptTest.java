package netprobe.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import netprobe.model.DnsMessage;
import netprobe.model.DnsRecord;
import netprobe.model.Edns;
import netprobe.model.EdnsOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String QUESTION = "0161 00 00ff 0001 ";
    private static final String A = "c00c 0001 0001 0000003c 0004 c0000201 ";
    private static final String BROKEN_MX = "c00c 000f 0001 0000003c 0003 000a05 ";

    private static byte[] wire(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static DnsMessage read(String counts, String rest) {
        return Transcript.of(wire("1234 8590 " + counts + rest), NOW);
    }

    @Test
    void everyPartIsRead() {
        DnsMessage message = read("0001 0001 0000 0000", QUESTION + A);

        assertThat(message.id()).isEqualTo(0x1234);
        assertThat(message.opcode()).isEqualTo("QUERY");
        assertThat(message.flags()).containsExactly("qr", "aa", "rd", "ra", "cd");
        assertThat(message.question()).singleElement().hasToString("DnsQuestion[name=a., dclass=IN, type=ANY]");
        assertThat(message.answer()).extracting(DnsRecord::name, DnsRecord::ttl, DnsRecord::rdata)
                .containsExactly(tuple("a.", 60L, "192.0.2.1"));
        assertThat(message.received()).isEqualTo(NOW);
        assertThat(message.faults()).isEmpty();
    }

    @Test
    void oneBrokenRecordDoesNotLoseTheOthers() {
        DnsMessage message = read("0001 0003 0000 0000", QUESTION + A + BROKEN_MX + A);

        assertThat(message.answer()).extracting(DnsRecord::rdata).containsExactly("192.0.2.1", "\\# 3 000A05",
                "192.0.2.1");
        assertThat(message.faults()).containsExactly("the data of a. MX does not follow the format of its type");
    }

    @Test
    void messageThatBreaksOffIsReadUpToThere() {
        DnsMessage message = read("0001 0002 0000 0000", QUESTION + A + "c00c 0001 00");

        assertThat(message.answer()).hasSize(1);
        assertThat(message.faults())
                .containsExactly("the message breaks off in entry 2 of 2 of the answer section");
    }

    @Test
    void whatFollowsTheEndIsAFault() {
        assertThat(read("0001 0000 0000 0000", QUESTION + "00").faults())
                .containsExactly("1 bytes follow the end of the message");
    }

    @Test
    void recordWithoutDataMayEndTheMessage() {
        assertThat(read("0001 0001 0000 0000", QUESTION + "c00c ff00 0001 00000000 0000").answer()).singleElement()
                .extracting(DnsRecord::rdata).isEqualTo("\\# 0");
    }

    @Test
    void responseCodeHasItsUpperBitsInTheOptRecord() {
        DnsMessage message = Transcript.of(wire("1234 8007 0000 0000 0000 0001 00 0029 04d0 01 00 c001 0000"), NOW);

        assertThat(message.rcode()).isEqualTo(new DnsMessage.Rcode(23, "BADCOOKIE"));
        assertThat(message.edns()).hasValueSatisfying(edns -> {
            assertThat(edns).extracting(Edns::udpSize, Edns::dnssecOk, Edns::compactOk, Edns::unassignedFlags)
                    .containsExactly(1232, true, true, 1);
        });
    }

    @Test
    void signatureStandsApart() {
        DnsMessage message = Transcript.of(
                wire("1234 8000 0000 0000 0000 0001 0161 00 00fa 00ff 00000000 0010 00 000065000000 012c 0000 1234 0000 0000 00"),
                NOW);

        assertThat(message.additional()).isEmpty();
        assertThat(message.signature()).map(DnsRecord::type).hasValue("TSIG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1  | 0001 0002 0003 0000000000000004 00000e10 | LLQ | version 1, operation 2, error 3, identifier 4, lease 1 h
            2  | 00000e10 0000003c | Update Lease | lease 1 h, of keys 1 min
            5  | 080d63            | DAU        | RSASHA256, ECDSAP256SHA256, 99
            6  | 02                | DHU        | SHA-256
            7  | 01                | N3U        | SHA-1
            9  | 00127500          | EDNS EXPIRE | 14 d
            13 | 0161 00           | CHAIN      | a.
            14 | 4f66 9728         | edns-key-tag | 20326, 38696
            18 | 05616765 6e74 00  | Report-Channel | agent.
            19 | 02 00 78c40f59    | ZONEVERSION | serial 2026114905 of the zone with 2 labels
            19 | 01 f6 abcd        | ZONEVERSION | version of the zone with 1 label
            22 | 656e              | EDE-EXTRA-TEXT-LANGUAGE | en
            22 | 1b                | EDE-EXTRA-TEXT-LANGUAGE | -
            9  | 001275            | EDNS EXPIRE | -
            65001 | 00             | OPT65001   | -
            """)
    void rareOptionsAreNamedAndMostAreRead(int code, String hex, String name, String meaning) {
        assertThat(OptionText.of(code, wire(hex))).isEqualTo(
                new EdnsOption.Other(code, name, hex.replace(" ", ""), Optional.ofNullable(meaning)));
    }

    @ParameterizedTest
    @CsvSource({"8, 00014000, edns-client-subnet", "10, 0102, COOKIE", "11, 01, edns-tcp-keepalive",
        "15, 00, Extended DNS Error", "15, 0001fffe, Extended DNS Error"})
    void optionThatMakesNoSenseIsShownAsItCame(int code, String hex, String name) {
        assertThat(OptionText.of(code, wire(hex))).isEqualTo(new EdnsOption.Other(code, name, hex, Optional.empty()));
    }

    @Test
    void extendedErrorsHaveIanasNames() {
        assertThat(OptionText.of(15, wire("001f"))).isEqualTo(new EdnsOption.ExtendedError(31, "Rate Limited", ""));
        assertThat(OptionText.of(15, wire("c000 6f6800")))
                .isEqualTo(new EdnsOption.ExtendedError(49152, "EDE49152", "oh"));
    }

    /** 64 KB of records whose owners are chains of pointers, each one longer than the last. */
    @Test
    void chainsOfPointersTakeNoTimeToSpeakOf() {
        var wire = ByteBuffer.allocate(0xffff);
        wire.put(wire("1234 8000 0000 1400 0000 0000"));
        wire.put(wire("0161 00 0001 0001 00000000 0000"));
        int last = 12;
        for (int i = 1; i < 0x1400; i++) {
            int here = wire.position();
            wire.putShort((short) (0xc000 | last)).put(wire("0001 0001 00000000 0000"));
            last = here < 0x3fff ? here : last;
        }

        assertThat(read(Arrays.copyOf(wire.array(), wire.position())).answer()).hasSize(0x1400);
    }

    private static DnsMessage read(byte[] wire) {
        long start = System.nanoTime();
        DnsMessage message = Transcript.of(wire, NOW);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        return message;
    }
}
