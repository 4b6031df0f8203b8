package netprobe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import netprobe.model.Result;
import netprobe.render.Renderer;

/**
 * Where results are written: rendered, in UTF-8, in blocks, and whole lines only.
 *
 * <p>Whoever is about to wait calls {@link #flush()} first, so that what is finished is never held back, and a stream that never waits is
 * written in large blocks. Safe for use by the thread that ends the program on a signal.
 */
final class Output {

    private static final int BLOCK = 1 << 15;

    private final OutputStream out;
    private final OutputStream err;
    private final Renderer renderer;
    private final StringBuilder outLines = new StringBuilder();
    private final StringBuilder errLines = new StringBuilder();

    Output(OutputStream out, OutputStream err, Renderer renderer) {
        this.out = out;
        this.err = err;
        this.renderer = renderer;
    }

    /** Takes a result; what has gathered is written when it makes a block. */
    synchronized void accept(Result result) {
        renderer.render(result, outLines, errLines);
        if (outLines.length() >= BLOCK || !errLines.isEmpty()) {
            flush();
        }
    }

    /** Writes all that has gathered. */
    synchronized void flush() {
        write(outLines, out);
        write(errLines, err);
    }

    /** Writes what is left when a signal ends the program; that nobody may be reading any more is no news then. */
    void flushAtExit() {
        try {
            flush();
        } catch (OutputClosed e) {
            outLines.setLength(0);
        }
    }

    private static void write(StringBuilder lines, OutputStream stream) {
        if (lines.isEmpty()) {
            return;
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }
}
