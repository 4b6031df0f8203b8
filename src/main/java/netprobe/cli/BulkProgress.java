package netprobe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import netprobe.bulk.run.Snapshot;
import org.jspecify.annotations.Nullable;

/** The line on a terminal that tells how far a run of {@code bulk} is; it makes way for whatever else is to be said there. */
final class BulkProgress {

    private static final String ERASE = "\r\033[K";

    /** The rate is that of the last second, since that of the whole run hides that nothing comes any more. */
    private static final int RECENT = 5;

    /** Of a shorter time nobody can tell how long the rest will take. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final OutputStream terminal;
    private final int width;
    private final Deque<Snapshot> recent = new ArrayDeque<>();
    private boolean shown;

    /** The first in which anything was finished: what was only read again before does not count for the time that is left. */
    private @Nullable Snapshot first;

    BulkProgress(Console console) {
        this.terminal = console.err();
        this.width = console.width();
    }

    /** Shows how far it is now. */
    synchronized void show(Snapshot now) {
        if (first == null && now.finished() > 0) {
            first = now;
        }
        Snapshot before = recent.isEmpty() ? now : recent.getFirst();
        String line = left(now).orElse("") + rate(before, now) + "/s  " + now.finished() + " finished" + outcomes(now);
        write(ERASE + (line.length() < width ? line : line.substring(0, width - 1)));
        shown = true;
        recent.addLast(now);
        if (recent.size() > RECENT) {
            recent.removeFirst();
        }
    }

    private static long rate(Snapshot before, Snapshot now) {
        long nanos = now.elapsed().minus(before.elapsed()).toNanos();
        return nanos <= 0 ? 0 : Math.round((now.finished() - before.finished()) * 1e9 / nanos);
    }

    /** Such as {@code 62 %, 0:07 left}, with two spaces behind it; empty where it can't be told. */
    private Optional<String> left(Snapshot now) {
        if (first == null || now.share() <= first.share()
                || now.elapsed().minus(first.elapsed()).compareTo(LEAST) < 0) {
            return Optional.empty();
        }
        double done = now.share() - first.share();
        long seconds = Math.round(now.elapsed().minus(first.elapsed()).toMillis() / 1e3 * (1 - now.share()) / done);
        return Optional.of((int) (now.share() * 100) + " %, " + clock(seconds) + " left  ");
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String outcomes(Snapshot now) {
        var counts = new LinkedHashMap<String, Long>();
        now.answered().entrySet().stream().sorted(Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        counts.put("unanswered", now.unanswered());
        String told = counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : ": " + told;
    }

    /** Writes whole lines in its place. */
    synchronized void say(String lines) {
        erase();
        write(lines);
    }

    /** Makes room. */
    synchronized void erase() {
        if (shown) {
            write(ERASE);
            shown = false;
        }
    }

    private void write(String text) {
        try {
            terminal.write(text.getBytes(StandardCharsets.UTF_8));
            terminal.flush();
        } catch (IOException nobodyWatches) {
            // what matters goes to the output
        }
    }
}
