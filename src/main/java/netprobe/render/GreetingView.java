package netprobe.render;

import io.avaje.json.JsonWriter;
import java.time.Duration;
import java.util.List;
import netprobe.model.Greeting;
import netprobe.model.Greeting.Detail.Capabilities;
import netprobe.model.Greeting.Detail.Clock;
import netprobe.model.Greeting.Detail.Echoed;
import netprobe.model.Greeting.Detail.NameServer;
import netprobe.model.Greeting.Detail.NtpClock;
import netprobe.model.Greeting.Step;

/** Shows what a peer said first, within the attempt that reached it. */
final class GreetingView {

    private GreetingView() {}

    /** Writes the member {@code greeting}. */
    static void json(Greeting greeting, JsonWriter json) {
        json.name("greeting");
        json.beginObject();
        JsonRenderer.member(json, "protocol", greeting.protocol());
        JsonRenderer.member(json, "verdict", greeting.verdict().label());
        JsonRenderer.list(json, "banner", greeting.banner());
        greeting.code().ifPresent(code -> {
            json.name("code");
            json.value(code);
        });
        greeting.software().ifPresent(name -> JsonRenderer.member(json, "software", name));
        greeting.resembles().ifPresent(other -> JsonRenderer.member(json, "resembles", other));
        greeting.detail().ifPresent(detail -> detail(detail, json));
        for (Step step : greeting.steps()) {
            milliseconds(json, step.name() + "_ms", step.took());
        }
        if (!greeting.notes().isEmpty()) {
            JsonRenderer.list(json, "notes", greeting.notes());
        }
        json.endObject();
    }

    private static void detail(Greeting.Detail detail, JsonWriter json) {
        switch (detail) {
            case Capabilities can -> {
                JsonRenderer.list(json, "capabilities", can.lines());
                json.name("starttls");
                json.value(can.startTls());
            }
            case Clock clock -> {
                JsonRenderer.member(json, "time", clock.time().toString());
                milliseconds(json, "offset_ms", clock.offset());
            }
            case NtpClock clock -> {
                JsonRenderer.number(json, "stratum", clock.stratum());
                JsonRenderer.member(json, "reference", clock.reference());
                milliseconds(json, "offset_ms", clock.offset());
                milliseconds(json, "delay_ms", clock.delay());
            }
            case Echoed echoed -> {
                JsonRenderer.number(json, "sent", echoed.sent());
                JsonRenderer.number(json, "returned", echoed.returned());
            }
            case NameServer server -> JsonRenderer.member(json, "rcode", server.rcode());
        }
    }

    private static void milliseconds(JsonWriter json, String name, Duration took) {
        json.name(name);
        json.value(JsonRenderer.milliseconds(took));
    }

    /** Writes fields below the attempt's title. */
    static void text(Greeting greeting, TextBlock text) {
        text.field("greeting", greeting.protocol() + " " + greeting.verdict().label()
                + greeting.resembles().map(other -> ", looks like " + other).orElse(""));
        text.field("banner", greeting.banner());
        greeting.software().ifPresent(name -> text.field("software", name));
        greeting.detail().ifPresent(detail -> text.field(label(detail), values(detail)));
        if (!greeting.steps().isEmpty()) {
            text.field("took", String.join(", ", greeting.steps().stream().map(GreetingView::step).toList()));
        }
        text.field("note", greeting.notes());
    }

    private static String label(Greeting.Detail detail) {
        return switch (detail) {
            case Capabilities _ -> "offers";
            case Clock _,NtpClock _ -> "clock";
            case Echoed _ -> "returned";
            case NameServer _ -> "answered";
        };
    }

    private static List<String> values(Greeting.Detail detail) {
        return switch (detail) {
            case Capabilities can -> lines(can);
            case Clock clock -> List.of(clock.time() + ", " + difference(clock.offset()));
            case NtpClock clock -> List.of(difference(clock.offset()) + ", stratum " + clock.stratum() + ", from "
                    + clock.reference());
            case Echoed echoed -> List.of(echoed.returned() + " of " + echoed.sent() + " bytes");
            case NameServer server -> List.of(server.rcode());
        };
    }

    private static List<String> lines(Capabilities can) {
        return can.lines().isEmpty() ? List.of("nothing") : List.of(String.join(", ", can.lines()));
    }

    private static String difference(Duration offset) {
        long millis = Math.abs(offset.toMillis());
        String amount = millis < 1000 ? millis + " ms" : millis / 1000.0 + " s";
        return offset.isZero() ? "equal to ours" : amount + (offset.isNegative() ? " behind" : " ahead of") + " ours";
    }

    private static String step(Step step) {
        return step.name() + " " + JsonRenderer.milliseconds(step.took()) + " ms";
    }
}
