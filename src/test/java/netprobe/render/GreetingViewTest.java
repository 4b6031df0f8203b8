package netprobe.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.avaje.json.stream.BufferedJsonWriter;
import io.avaje.json.stream.JsonStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.harness.Schemas;
import netprobe.model.Greeting;
import netprobe.model.Greeting.Detail;
import netprobe.model.Greeting.Step;
import netprobe.model.Greeting.Verdict;
import org.junit.jupiter.api.Test;

class GreetingViewTest {

    private static Greeting greeting(String protocol, Detail detail) {
        return new Greeting(protocol, Verdict.RIGHT, List.of("220 mx ESMTP Postfix"), OptionalInt.of(220),
                Optional.of("Postfix"), Optional.empty(), Optional.of(detail),
                List.of(new Step("banner", Duration.ofNanos(1_234_567))), List.of("a note"));
    }

    private static JsonNode json(Greeting greeting) throws JsonProcessingException {
        try (BufferedJsonWriter json = JsonStream.builder().serializeEmpty(true).build().bufferedWriter()) {
            json.beginObject();
            GreetingView.json(greeting, json);
            json.endObject();
            return Schemas.checkPart(new ObjectMapper().readTree(json.result()).get("greeting"), "greeting");
        }
    }

    private static String text(Greeting greeting) {
        var out = new StringBuilder();
        GreetingView.text(greeting, new TextBlock(out, Palette.PLAIN, 0));
        return out.toString();
    }

    @Test
    void capabilitiesAreListed() throws JsonProcessingException {
        var greeting = greeting("smtp", new Detail.Capabilities(List.of("SIZE 1000", "STARTTLS"), true));

        assertThat(json(greeting).toString()).isEqualTo("{\"protocol\":\"smtp\",\"verdict\":\"right\","
                + "\"banner\":[\"220 mx ESMTP Postfix\"],\"code\":220,\"software\":\"Postfix\","
                + "\"capabilities\":[\"SIZE 1000\",\"STARTTLS\"],\"starttls\":true,\"banner_ms\":1.235,"
                + "\"notes\":[\"a note\"]}");
        assertThat(text(greeting)).isEqualTo("""
                  greeting   smtp right
                  banner     220 mx ESMTP Postfix
                  software   Postfix
                  offers     SIZE 1000, STARTTLS
                  took       banner 1.235 ms
                  note       a note
                """);
    }

    @Test
    void clocksAreAheadOrBehind() throws JsonProcessingException {
        var ntp = greeting("ntp", new Detail.NtpClock(2, "10.0.0.1", Duration.ofMillis(-90_500), Duration.ofMillis(3)));
        assertThat(json(ntp).get("offset_ms").asDouble()).isEqualTo(-90_500);
        assertThat(text(ntp)).contains("90.5 s behind ours, stratum 2, from 10.0.0.1");

        var time = greeting("time", new Detail.Clock(Instant.parse("2026-11-21T12:00:00Z"), Duration.ofMillis(40)));
        assertThat(json(time).get("time").asText()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(text(time)).contains("40 ms ahead of ours");
    }

    @Test
    void otherDetailsHaveTheirMembers() throws JsonProcessingException {
        assertThat(json(greeting("echo", new Detail.Echoed(35, 9))).get("returned").asInt()).isEqualTo(9);
        assertThat(json(greeting("dns", new Detail.NameServer("REFUSED"))).get("rcode").asText()).isEqualTo("REFUSED");
    }

    @Test
    void whatItLooksLikeIsSaid() throws JsonProcessingException {
        var wrong = new Greeting("smtp", Verdict.WRONG, List.of("SSH-2.0-\u001b[31m"), OptionalInt.empty(),
                Optional.empty(), Optional.of("SSH"), Optional.empty(), List.of(), List.of());

        assertThat(json(wrong).get("resembles").asText()).isEqualTo("SSH");
        assertThat(text(wrong)).startsWith("  greeting   smtp wrong, looks like SSH\n").doesNotContain("\u001b");
    }
}
