package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import netprobe.model.Advice;
import netprobe.model.Code;
import netprobe.model.CodeReading;
import netprobe.model.CodeReadings;
import netprobe.model.Platform;

/** Shows what an error code can mean: readings of the same meaning together, with the advice for them. */
record CodeReadingsView(CodeReadings found) implements View {

    @Override
    public void json(JsonWriter json) {
        json.name("readings");
        json.beginArray();
        found.readings().forEach(reading -> json(reading, json));
        json.endArray();
    }

    private static void json(CodeReading reading, JsonWriter json) {
        Code code = reading.code();
        json.beginObject();
        JsonRenderer.member(json, "space", code.space().label());
        JsonRenderer.member(json, "code", code.symbol());
        json.name("number");
        json.value(code.number());
        json.name("negated");
        json.value(reading.negated());
        JsonRenderer.list(json, "aliases", reading.aliases());
        JsonRenderer.list(json, "platforms", reading.platforms().stream().map(Platform::label).toList());
        JsonRenderer.member(json, "message", code.message());
        Advice advice = reading.advice();
        JsonRenderer.list(json, "causes", advice.causes());
        JsonRenderer.list(json, "next", advice.next());
        advice.python().ifPresent(exception -> JsonRenderer.member(json, "python", exception));
        advice.java().ifPresent(exception -> JsonRenderer.member(json, "java", exception));
        json.endObject();
    }

    @Override
    public void text(String input, TextBlock text) {
        Map<Advice, List<CodeReading>> groups = found.readings().stream()
                .collect(Collectors.groupingBy(CodeReading::advice, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((advice, readings) -> {
            text.table(0, readings.stream().map(CodeReadingsView::row).toList());
            text.field("causes", advice.causes());
            text.field("run next", advice.next());
            text.field("python", advice.python().stream().toList());
            text.field("java", advice.java().stream().toList());
        });
    }

    private static List<String> row(CodeReading reading) {
        Code code = reading.code();
        String sign = reading.negated() ? "-" : "";
        String aliases = reading.aliases().isEmpty() ? "" : " = " + String.join(" = ", reading.aliases());
        return List.of(sign + code.symbol() + aliases, sign + code.number(), where(reading), code.message());
    }

    /** Such as {@code errno on macOS, FreeBSD}; what has one home only is not told where. */
    private static String where(CodeReading reading) {
        String platforms = reading.platforms().stream().map(Platform::title).collect(Collectors.joining(", "));
        return switch (reading.code().space()) {
            case ERRNO -> "errno on " + platforms;
            case EAI -> "getaddrinfo on " + platforms;
            case H_ERRNO -> "h_errno on " + platforms;
            case WSA -> "Winsock";
            case RCODE -> "DNS response";
        };
    }

    @Override
    public void answers(Consumer<String> line) {
        found.readings().stream().map(CodeReading::code)
                .forEach(code -> line.accept(code.number() + " " + code.symbol() + " " + code.message()));
    }
}
