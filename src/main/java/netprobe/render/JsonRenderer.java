package netprobe.render;

import io.avaje.json.JsonWriter;
import io.avaje.json.stream.BufferedJsonWriter;
import io.avaje.json.stream.JsonStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import netprobe.archive.JsonText;
import netprobe.model.Failure;
import netprobe.model.Failure.GaiError;
import netprobe.model.Result;

/** Results for programs: JSON Lines, one object an operand, failures included. {@code docs/json.md} is the contract. */
public final class JsonRenderer implements Renderer {

    private static final int MICROSECOND_DIGITS = 3;

    private final JsonStream stream = JsonStream.builder().serializeEmpty(true).build();

    @Override
    public List<Result> portions(Result result) {
        return result.parts();
    }

    @Override
    public void render(Result result, StringBuilder out, StringBuilder err) {
        try (BufferedJsonWriter json = stream.bufferedWriter()) {
            json.beginObject();
            member(json, "command", result.command());
            member(json, "input", result.input());
            result.payload().ifPresent(payload -> View.of(payload).json(json));
            time(json, "took_ms", result.took());
            result.failure().ifPresent(failure -> error(json, failure));
            strings(json, "notes", result.notes());
            json.endObject();
            Visible.append(json.result(), out);
        }
        out.append('\n');
    }

    /** Writes a string member. */
    static void member(JsonWriter json, String name, String value) {
        json.name(name);
        text(json, value);
    }

    /** Of a text that was cut off, half a character may be left, which the writer refuses. */
    private static void text(JsonWriter json, String value) {
        if (Visible.isWhole(value)) {
            json.value(value);
        } else {
            json.rawValue(JsonText.quoted(value));
        }
    }

    /** Writes a member that is a whole number. */
    static void number(JsonWriter json, String name, long value) {
        json.name(name);
        json.value(value);
    }

    /** Writes a member that is a list of strings, also when it is empty. */
    static void list(JsonWriter json, String name, Iterable<String> values) {
        json.name(name);
        json.beginArray();
        values.forEach(value -> text(json, value));
        json.endArray();
    }

    private static void strings(JsonWriter json, String name, List<String> values) {
        if (!values.isEmpty()) {
            list(json, name, values);
        }
    }

    /** Writes a member that is a time, in milliseconds. */
    static void time(JsonWriter json, String name, Duration time) {
        json.name(name);
        json.value(milliseconds(time));
    }

    /** A time in milliseconds, with microseconds as decimals. */
    static BigDecimal milliseconds(Duration took) {
        return BigDecimal.valueOf(took.toSeconds()).scaleByPowerOfTen(9).add(BigDecimal.valueOf(took.toNanosPart()))
                .scaleByPowerOfTen(-6).setScale(MICROSECOND_DIGITS, RoundingMode.HALF_UP);
    }

    /** Writes the member {@code error}. */
    static void error(JsonWriter json, Failure failure) {
        error(json, "error", failure);
    }

    /** The same under another name. */
    static void error(JsonWriter json, String name, Failure failure) {
        json.name(name);
        errorObject(json, failure);
    }

    private static void errorObject(JsonWriter json, Failure failure) {
        json.beginObject();
        member(json, "space", failure.space());
        member(json, "code", failure.code());
        failure.number().ifPresent(number -> number(json, "number", number));
        member(json, "operation", failure.operation());
        member(json, "message", failure.message());
        failure.peer().ifPresent(peer -> member(json, "peer", peer));
        if (failure instanceof GaiError error) {
            error.errno().ifPresent(errno -> {
                json.name("errno");
                errorObject(json, errno);
            });
        }
        json.endObject();
    }
}
