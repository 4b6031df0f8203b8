package netprobe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One line on a terminal that tells how far a long run is, and is gone as soon as anything else is written. */
final class Progress {

    private static final long PATIENCE = 2_000_000_000L;
    private static final long REFRESH = 200_000_000L;
    private static final String ERASE = "\r\033[K";

    private final OutputStream terminal;
    private final boolean isWatched;
    private final long started = System.nanoTime();
    private long shownAt = started;
    private boolean shown;
    private long done;
    private long reached;

    Progress(Console console) {
        this.terminal = console.err();
        this.isWatched = console.errIsTerminal();
    }

    /** One more is done. */
    void count(boolean isReached, long total) {
        done++;
        reached += isReached ? 1 : 0;
        if (!isWatched) {
            return;
        }
        long now = System.nanoTime();
        if (now - started > PATIENCE && now - shownAt > REFRESH) {
            long rate = done * 1_000_000_000L / (now - started);
            write(ERASE + done + " of " + total + " done, " + reached + " reached, " + rate + "/s");
            shown = true;
            shownAt = now;
        }
    }

    /** Makes room. */
    void erase() {
        if (shown) {
            write(ERASE);
            shown = false;
        }
    }

    private void write(String text) {
        try {
            terminal.write(text.getBytes(StandardCharsets.US_ASCII));
            terminal.flush();
        } catch (IOException nobodyWatches) {
            // what matters goes to standard output
        }
    }
}
