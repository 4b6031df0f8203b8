package netprobe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import netprobe.observe.Watcher;
import netprobe.render.Visible;

/** Tells on a terminal, a step a line, what has been found out so far. */
final class Steps implements Watcher {

    private final OutputStream terminal;
    private final boolean isWatched;
    private final int width;
    private final long started = System.nanoTime();

    Steps(Console console) {
        this.terminal = console.err();
        this.isWatched = console.errIsTerminal();
        this.width = console.width();
    }

    /** One line is one step, whatever it comes to. */
    private String clipped(String line) {
        return line.length() < width ? line : line.substring(0, width - 2) + "…";
    }

    @Override
    public synchronized void done(String step, String result) {
        if (!isWatched) {
            return;
        }
        long milliseconds = (System.nanoTime() - started) / 1_000_000;
        try {
            String line = "%6d ms  %s".formatted(milliseconds, Visible.escape(step + ": " + result));
            terminal.write((clipped(line) + "\n").getBytes(StandardCharsets.UTF_8));
            terminal.flush();
        } catch (IOException nobodyWatches) {
            // what matters goes to standard output
        }
    }
}
