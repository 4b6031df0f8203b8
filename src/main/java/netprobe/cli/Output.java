package netprobe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import netprobe.model.Result;
import netprobe.render.Renderer;

/**
 * Where results are written: rendered, in UTF-8, in blocks of whole lines.
 *
 * <p>Whoever is about to wait calls {@link #flush()} first, so that what is finished is never held back, and a stream that never waits is
 * written in large blocks. A signal may end the process at any moment: what was finished a moment before is written by then, and a pipe
 * gets each line whole or not at all, because it takes up to {@code PIPE_BUF} bytes at once (POSIX, write()). What is to be said at an interrupt
 * comes from another thread, so one result is taken at a time.
 */
final class Output {

    private static final int BLOCK = 1 << 15;
    private static final int PIPE_BUF = 4096;
    private static final long MOMENT = 20_000_000;

    private final OutputStream out;
    private final OutputStream err;
    private final Renderer renderer;
    private final LongSupplier nanoClock;
    private final StringBuilder outLines = new StringBuilder();
    private final StringBuilder errLines = new StringBuilder();
    private long written;

    Output(Console console, Renderer renderer) {
        this.out = console.out();
        this.err = console.err();
        this.nanoClock = console.nanoClock();
        this.renderer = renderer;
        this.written = nanoClock.getAsLong();
    }

    /** Takes a result; what has gathered is written when it makes a block, or has waited for a moment. */
    synchronized void accept(Result result) {
        for (Result portion : renderer.portions(result)) {
            take(portion);
        }
    }

    private void take(Result portion) {
        renderer.render(portion, outLines, errLines);
        boolean full = outLines.length() >= BLOCK || !errLines.isEmpty();
        if (full || nanoClock.getAsLong() - written > MOMENT) {
            flush();
        }
    }

    /** Writes all that has gathered. */
    synchronized void flush() {
        written = nanoClock.getAsLong();
        write(outLines, out);
        write(errLines, err);
    }

    /** Writes a text as it is. */
    static void print(String text, Console console) {
        write(new StringBuilder(text), console.out());
    }

    private static void write(StringBuilder lines, OutputStream stream) {
        if (lines.isEmpty()) {
            return;
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        try {
            for (int from = 0, to; from < bytes.length; from = to) {
                to = wholeLines(bytes, from);
                stream.write(bytes, from, to - from);
            }
            stream.flush();
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }

    /** Where the last line ends of those that a pipe takes at once; of a longer line, its own end. */
    private static int wholeLines(byte[] bytes, int from) {
        int to = Math.min(bytes.length, from + PIPE_BUF);
        while (to > from && bytes[to - 1] != '\n') {
            to--;
        }
        if (to > from) {
            return to;
        }
        to = from + 1;
        while (to < bytes.length && bytes[to - 1] != '\n') {
            to++;
        }
        return to;
    }
}
