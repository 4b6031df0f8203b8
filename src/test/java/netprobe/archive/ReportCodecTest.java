package netprobe.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.random.RandomGenerator;
import netprobe.harness.Schemas;
import netprobe.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCodecTest {

    /** From the network anything may come, half a character, a quotation mark and an override of the direction among it. */
    private static final String[] TEXTS =
            {"", "www.example.org.", "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u0085", "\ud800", "\udc00x\ud83d",
                "\ud83d\ude00 \u202e\u2028\u2029\u00e9", "{\"kind\":null}", "null", "\\ud800"};

    private final long seed = new Random().nextLong();
    private final RandomReports reports =
            new RandomReports(new Random(seed), (component, random) -> component.getType() == java.util.Map.class
                    ? "key " + random.nextInt(5)
                    : TEXTS[random.nextInt(TEXTS.length)]);

    @Test
    void whatIsReadIsWhatWasWritten() {
        for (int i = 0; i < 200 || !reports.made().containsAll(RandomReports.reachable()); i++) {
            Report report = reports.next();
            String json = ReportCodec.write(report);
            Report read = ReportCodec.read(json);
            assertThat(read).as("seed %d", seed).isEqualTo(report);
            assertThat(ReportCodec.write(read)).as("seed %d", seed).isEqualTo(json);
        }
    }

    @Test
    void filesOfReportsKeepEveryCharacter() {
        for (int i = 0; i < 20; i++) {
            Report report = reports.next();
            byte[] bytes = ReportCodec.write(report).getBytes(StandardCharsets.UTF_8);
            assertThat(ReportCodec.read(new String(bytes, StandardCharsets.UTF_8))).as("seed %d", seed)
                    .isEqualTo(report);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        }
    }

    @Test
    void keysAreSpeltAsElsewhere() {
        JsonNode json = Schemas.check(ReportCodec.write(reports.next()), "report");
        assertThat(json.fieldNames()).toIterable().startsWith("format", "subject", "began", "took_ms");
        assertThat(json.get("format").asInt()).isOne();
        assertThat(json.get("took_ms").isNumber()).isTrue();
        assertThat(json.get("network").fieldNames()).toIterable()
                .containsExactly("interfaces", "ipv6", "ipv6_disabled", "next_hops");
    }

    @Test
    void orderOfKeysIsOfNoConcern() throws Exception {
        Report report = reports.next();
        var sorted = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
        Object tree = sorted.readValue(ReportCodec.write(report), Object.class);
        assertThat(ReportCodec.read(sorted.writeValueAsString(tree))).as("seed %d", seed).isEqualTo(report);
    }

    @Test
    void linesOfDiagnoseHaveItWithinThem() {
        Report report = reports.next();
        String line = "{\"command\":\"diagnose\",\"input\":\"x\",\"report\":" + ReportCodec.write(report) + "}\n";
        assertThat(ReportCodec.read(line)).isEqualTo(report);
    }

    @Test
    void everyTruncationIsOneComplaint() {
        String json = ReportCodec.write(reports.next());
        for (int length = 0; length < json.length(); length += Math.max(1, json.length() / 500)) {
            String cut = json.substring(0, length);
            assertThatThrownBy(() -> ReportCodec.read(cut)).as("seed %d, %d", seed, length)
                    .isInstanceOf(UnreadableReport.class).message().doesNotContainPattern("[\\p{Cc}]").isNotBlank();
        }
    }

    @Test
    void everyOtherByteIsReadOrOneComplaint() {
        String json = ReportCodec.write(reports.next());
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            var changed = new StringBuilder(json);
            changed.setCharAt(random.nextInt(json.length()), (char) random.nextInt(' ', 0x7f));
            try {
                assertThat(ReportCodec.read(changed.toString())).isNotNull();
            } catch (UnreadableReport complaint) {
                assertThat(complaint.getMessage()).as("seed %d", seed).doesNotContainPattern("[\\p{Cc}]").isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"format":2}                                            | format: expected 1, which is all that this netprobe knows, not 2
            {"format":"1"}                                          | format: expected a number, not "1"
            {"format":1.5}                                          | format: expected a whole number of 32 bits, not 1.5
            {}                                                      | format: is missing
            []                                                      | expected an object, not a list
            {"format":1}                                            | subject: is missing
            {"format":1,"format":1}                                 | format: occurs twice in one object
            {"format":1,"subject":[]}                               | subject: expected an object, not a list
            {"format":1,"subject":null}                             | subject: expected an object, not null
            {"format":1,"subject":{"typed":7}}                      | subject.typed: expected a string, not 7
            {"format":1,"subject":{"typed":"","ports":[1,"x"]}}     | subject.ports[1]: expected a number, not "x"
            {"format":1,"subject":{"typed":"","ports":[1e999999999]}} | subject.ports[0]: expected a whole number of 32 bits, not 1E+999999999
            {"format":1,"subject":{"typed":"","ports":[],"x":1}}    | subject.x: no such key is known here
            {"format":1,"subject":{"typed":"","ports":[]},"began":"yesterday"} | began: expected a moment as in ISO 8601, not "yesterday"
            {"format":1,"subject":{"typed":"","ports":[]},"began":"2026-01-01T00:00:00Z","took_ms":1e999999999} | took_ms: expected a time in milliseconds, not 1E+999999999
            {"format":1} {"format":1}                               | is not JSON
            {"format":1},{"format":1}                               | expected one JSON object, found 2
            hello                                                   | is not JSON
            """)
    void complaintsNameTheKeyAndWhatWasExpected(String json, String complaint) {
        assertThatThrownBy(() -> ReportCodec.read(json)).isInstanceOf(UnreadableReport.class)
                .hasMessageStartingWith(complaint);
    }

    @Test
    void emptyTextIsNoReport() {
        assertThatThrownBy(() -> ReportCodec.read("")).hasMessage("expected one JSON object, found 0");
    }

    @Test
    @Timeout(10)
    void depthAndLengthOfStrangersTextsAreBounded() {
        assertThatThrownBy(() -> ReportCodec.read("[".repeat(1_000_000))).isInstanceOf(UnreadableReport.class)
                .hasMessage("is nested deeper than any report");
        assertThatThrownBy(() -> ReportCodec.read("{\"format\":" + "9".repeat(100_000) + "}"))
                .isInstanceOf(UnreadableReport.class);
        assertThatThrownBy(() -> ReportCodec.read("{\"format\":\"" + "\\n".repeat(1_000_000) + "\"}"))
                .isInstanceOf(UnreadableReport.class).message().hasSizeLessThan(200);
    }
}
