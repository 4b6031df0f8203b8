package netprobe.bulk.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netprobe.bulk.Finished;
import netprobe.bulk.Lack;
import netprobe.bulk.Questions;
import netprobe.bulk.wire.DrawnMessages;
import netprobe.dns.ShownMessage;
import netprobe.model.DnsMessage;
import netprobe.model.DnsRecord;
import netprobe.oracle.Seed;
import netprobe.query.Settled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written of a question, held against what {@code query} shows of the same message. */
class FormsTest {

    private static final int MESSAGES = 8_000;
    private static final int ECONNREFUSED = 111;
    private static final String SERVER = "192.0.2.1:53";
    private static final List<String> SERVERS = List.of(SERVER, "[2001:db8::1%eth0]:5353");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Questions QUESTION = Asked.of("www.example", "A");

    private final AnswerReader reader = new AnswerReader();

    private String written(Form form, Finished finished) {
        var out = new Bytes(16);
        if (finished.length() > 0) {
            reader.read(finished.message(), finished.length(), finished.questions().type(finished.place()));
        }
        form.write(finished, reader, out);
        return out.toString();
    }

    private JsonNode json(Finished finished) throws JsonProcessingException {
        String line = written(new JsonForm(SERVERS), finished);
        assertThat(line).endsWith("}\n").hasLineCount(1);
        return JSON.readTree(line);
    }

    private static Questions asked(DnsMessage message) {
        return Asked.of(message.question().getFirst().name(), message.question().getFirst().type());
    }

    @Test
    void linesAreTheRecordsThatQueryShows() {
        var messages = new DrawnMessages(Seed.forCases("text of answers"));
        var form = new TextForm(SERVERS);
        for (int i = 0; i < MESSAGES; i++) {
            byte[] wire = messages.message();
            DnsMessage shown = ShownMessage.of(wire);
            var expected = new ArrayList<String>();
            for (DnsRecord record : shown.answer()) {
                expected.add(record.name() + ' ' + record.type() + ' ' + record.rdata());
            }
            String question = shown.question().getFirst().name() + ' ' + shown.question().getFirst().type();
            if (shown.answer().isEmpty() || shown.rcode().value() > 0) {
                expected.add(question + " ; " + shown.rcode().name());
            }

            assertThat(written(form, Told.answer(asked(shown), 0, wire)).lines()).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void objectsHaveWhatQueryShows() throws JsonProcessingException {
        var messages = new DrawnMessages(Seed.forCases("JSON of answers"));
        for (int i = 0; i < MESSAGES / 4; i++) {
            byte[] wire = messages.message();
            DnsMessage shown = ShownMessage.of(wire);

            JsonNode object = json(Told.answer(asked(shown), 0, wire));

            assertThat(object.path("rcode").asText()).isEqualTo(shown.rcode().name());
            assertThat(object.path("name").asText()).isEqualTo(shown.question().getFirst().name());
            assertThat(object.path("type").asText()).isEqualTo(shown.question().getFirst().type());
            assertThat(object.path("answers")).hasSameSizeAs(shown.answer());
            for (int record = 0; record < shown.answer().size(); record++) {
                assertSame(object.path("answers").get(record), shown.answer().get(record));
            }
            assertThat(object.path("error").path("code").asText()).isEqualTo(
                    Settled.failure(shown, SERVER).map(failure -> failure.code()).orElse(""));
        }
    }

    private static void assertSame(JsonNode object, DnsRecord record) {
        assertThat(object.path("name").asText()).isEqualTo(record.name());
        assertThat(object.path("ttl").asLong()).isEqualTo(record.ttl());
        assertThat(object.path("type").asText()).isEqualTo(record.type());
        assertThat(object.path("rdata").asText()).isEqualTo(record.rdata());
    }

    @Test
    void spoiledMessagesAreShownAsFarAsTheyCanBeRead() throws JsonProcessingException {
        var messages = new DrawnMessages(Seed.forCases("spoiled answers"));
        for (int i = 0; i < MESSAGES; i++) {
            byte[] wire = messages.spoiled();
            if (wire.length < 12) {
                continue;
            }
            Told told = Told.answer(QUESTION, 0, wire);
            String text = written(new TextForm(SERVERS), told);
            assertThat(text).matches("[ -~\n]*");
            assertThat(written(new ShortForm(), told)).matches("[ -~\n]*");
            assertThat(json(told).path("answers")).hasSameSizeAs(ShownMessage.of(wire).answer());
        }
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, 0, 5, timeout after 5 tries, deadline, timeout",
        "TIMEOUT, 0, 1, timeout after 1 try, deadline, timeout",
        "UNREACHABLE, 111, 5, ECONNREFUSED, errno, ECONNREFUSED", "TRUNCATED, 0, 1, truncated, input, truncated",
        "TRUNCATED, 111, 1, truncated, input, truncated", "MALFORMED, 0, 3, malformed, input, dns"})
    void whyThereIsNoAnswerIsSaid(Lack lack, int errno, int attempts, String text, String space, String code)
            throws JsonProcessingException {
        Told told = Told.lack(QUESTION, 0, lack, errno, attempts);

        assertThat(written(new TextForm(SERVERS), told)).isEqualTo("www.example. A ; " + text + "\n");
        JsonNode object = json(told);
        assertThat(object.has("rcode")).isFalse();
        assertThat(object.path("answers")).isEmpty();
        assertThat(object.path("attempts").asInt()).isEqualTo(attempts);
        assertThat(object.path("error").path("space").asText()).isEqualTo(space);
        assertThat(object.path("error").path("code").asText()).isEqualTo(code);
        assertThat(object.path("error").path("peer").asText()).isEqualTo(SERVER);
    }

    @Test
    void membersStandInTheOrderOfAllOtherCommands() {
        assertThat(written(new JsonForm(SERVERS), Told.lack(QUESTION, 0, Lack.UNREACHABLE, ECONNREFUSED, 2).by(1)))
                .isEqualTo("{\"command\":\"bulk\",\"input\":\"www.example\",\"name\":\"www.example.\",\"type\":\"A\","
                        + "\"answers\":[],\"attempts\":2,\"server\":\"[2001:db8::1%eth0]:5353\",\"took_ms\":10000.000,"
                        + "\"error\":{\"space\":\"errno\",\"code\":\"ECONNREFUSED\",\"number\":111,"
                        + "\"operation\":\"query\",\"message\":\"Connection refused\","
                        + "\"peer\":\"[2001:db8::1%eth0]:5353\"}}\n");
    }

    @Test
    void theRootIsADot() throws JsonProcessingException {
        Told told = Told.lack(Asked.of(".", "NS"), 0, Lack.TIMEOUT, 0, 1);

        assertThat(written(new TextForm(SERVERS), told)).startsWith(". NS ; ");
        assertThat(json(told).path("input").asText()).isEqualTo(".");
        assertThat(json(told).path("name").asText()).isEqualTo(".");
    }

    @ParameterizedTest
    @EnumSource(Lack.class)
    void aDisagreementIsShownBesideTheAnswer(Lack lack) throws JsonProcessingException {
        byte[] wire = new DrawnMessages(Seed.forCases("disputed")).message();
        Questions question = asked(ShownMessage.of(wire));
        Told answer = Told.answer(question, 0, wire);
        Told none = Told.lack(question, 0, lack, ECONNREFUSED, 1);

        JsonNode disputed = json(answer.overTcp().disputed(none.by(1)));
        assertThat(disputed.path("tcp").asBoolean()).isTrue();
        assertThat(disputed.path("disagreement").path("server").asText()).isEqualTo(SERVERS.get(1));
        assertThat(disputed.path("disagreement").path("error").isEmpty()).isFalse();
        JsonNode other = json(none.disputed(answer.by(1))).path("disagreement");
        assertThat(other.path("answers")).isEqualTo(disputed.path("answers"));
        assertThat(other.path("rcode")).isEqualTo(disputed.path("rcode"));
        assertThat(written(new TextForm(SERVERS), none.disputed(answer.by(1))).lines().toList().getLast())
                .contains(" ; " + SERVERS.get(1) + " disagrees: ");
    }

    @Test
    void rawIsTheMessageBehindItsLength() {
        byte[] wire = new DrawnMessages(Seed.forCases("raw")).message();

        byte[] raw = bytes(Told.answer(QUESTION, 0, wire));

        assertThat(raw[0] << 8 & 0xff00 | raw[1] & 0xff).isEqualTo(wire.length);
        assertThat(Arrays.copyOfRange(raw, 2, raw.length)).isEqualTo(wire);
    }

    @Test
    void withoutAnAnswerRawIsTheQuestion() {
        byte[] raw = bytes(Told.lack(QUESTION, 0, Lack.TIMEOUT, 0, 1));

        DnsMessage message = ShownMessage.of(Arrays.copyOfRange(raw, 2, raw.length));

        assertThat(raw[1] + 2).isEqualTo(raw.length);
        assertThat(message.flags()).isEmpty();
        assertThat(message.faults()).isEmpty();
        assertThat(message.question().toString()).contains("www.example.", "IN", "A");
    }

    private byte[] bytes(Finished finished) {
        var out = new Bytes(16);
        new RawForm().write(finished, reader, out);
        return Arrays.copyOf(out.array(), out.length());
    }
}
