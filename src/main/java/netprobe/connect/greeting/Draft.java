package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.model.Greeting;
import netprobe.model.Greeting.Detail;
import netprobe.model.Greeting.Step;
import netprobe.model.Greeting.Verdict;

/** A greeting while it is being written down. */
final class Draft {

    private static final int MOST_LINES = 16;
    private static final int LONGEST_LINE = 512;

    private final GreetingProtocol protocol;
    private final Map<String, Duration> steps = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private List<String> banner = List.of();
    private OptionalInt code = OptionalInt.empty();
    private Optional<String> software = Optional.empty();
    private Optional<Detail> detail = Optional.empty();
    private long began = System.nanoTime();

    Draft(GreetingProtocol protocol) {
        this.protocol = protocol;
    }

    /** Ends a step, and begins the next; steps of one name count as one. */
    void step(String name) {
        long now = System.nanoTime();
        steps.merge(name, Duration.ofNanos(now - began), Duration::plus);
        began = now;
    }

    /** Keeps what came as lines of text; bytes that are no text have none. */
    void banner(byte[] heard) {
        if (Bytes.areText(heard)) {
            banner = new String(heard, UTF_8).lines().limit(MOST_LINES).map(Draft::cut).toList();
        }
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    List<String> banner() {
        return banner;
    }

    void code(int number) {
        code = OptionalInt.of(number);
    }

    void software(Optional<String> name) {
        software = name;
    }

    void detail(Detail more) {
        detail = Optional.of(more);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    Greeting finish(Verdict verdict, Optional<String> resembles) {
        var taken = steps.entrySet().stream().map(step -> new Step(step.getKey(), step.getValue())).toList();
        return new Greeting(protocol.label(), verdict, banner, code, software, resembles, detail, taken, notes);
    }
}
