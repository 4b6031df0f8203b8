package netprobe.bulk.input;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import netprobe.bulk.Source;
import org.jspecify.annotations.Nullable;

/**
 * The lines of sources, one source after the other: a last line without a line feed counts, a byte order mark before the first doesn't.
 *
 * <p>Memory is bounded: of a line that is longer than any that could ask for something, only the beginning is kept.
 */
final class Lines implements AutoCloseable {

    /** How much of a line is kept; what is longer asks for nothing. */
    static final int LONGEST = 65_536;

    /** What the next step came to. */
    enum Step {
        /** There is another line. */
        LINE,
        /** There is none yet. */
        PAUSE,
        /** There are no more. */
        END
    }

    private final Iterator<Source> sources;
    private final AtomicLong progress;
    private @Nullable OpenSource source;
    private boolean ended;
    private final byte[] buffer = new byte[4 * LONGEST];
    /** Where bytes end that have been read, where the current line begins and ends, where the next one begins. */
    private int limit;
    private int start;
    private int end;
    private int next;
    private boolean overlong;
    private long number;
    private final CRC32C checksum = new CRC32C();
    /** How many bytes the checksum is of, and where in the buffer those begin that aren't in it yet. */
    private long checked;
    private int unchecked;

    /**
     * Reads sources in their order.
     *
     * @param progress the bytes that are read off them are added to that
     */
    Lines(List<Source> sources, AtomicLong progress) {
        this.sources = sources.iterator();
        this.progress = progress;
    }

    /**
     * Goes on to the next line.
     *
     * @param mayPause whether to come back rather than wait for it
     */
    Step advance(boolean mayPause) throws IOException {
        start = next;
        overlong = false;
        int at = start;
        while (true) {
            while (at < limit && buffer[at] != '\n') {
                at++;
            }
            if (at < limit) {
                return line(at, at + 1);
            }
            if (mayPause && !overlong && mayWait()) {
                return Step.PAUSE;
            }
            if (limit - start > LONGEST) {
                cut();
            }
            int length = limit - start;
            if (!fill()) {
                if (length > 0) {
                    return line(limit, limit);
                }
                if (!open()) {
                    return Step.END;
                }
            }
            at = start + length;
        }
    }

    private boolean mayWait() {
        return source == null || ended ? sources.hasNext() : source.mayWait();
    }

    private Step line(int lineEnd, int nextStart) {
        overlong |= lineEnd - start > LONGEST;
        end = Math.min(lineEnd, start + LONGEST);
        next = nextStart;
        number++;
        boolean marked = number == 1 && end - start >= 3 && buffer[start] == (byte) 0xef
                && buffer[start + 1] == (byte) 0xbb && buffer[start + 2] == (byte) 0xbf;
        start += marked ? 3 : 0;
        return Step.LINE;
    }

    /** Drops what has come of an endless line, but for its beginning. */
    private void cut() {
        check(limit);
        limit = start + LONGEST;
        unchecked = limit;
        overlong = true;
    }

    /** Reads on behind the line that has begun, which is moved to the front; false at the end of the source. */
    private boolean fill() throws IOException {
        if (source == null || ended) {
            return false;
        }
        if (start > 0) {
            check(Math.max(start, unchecked));
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            unchecked -= start;
            start = 0;
            next = 0;
        }
        int count = source.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, count);
        ended = count < 0; // not asked again: a terminal would wait for more
        return !ended;
    }

    private boolean open() throws IOException {
        close();
        if (!sources.hasNext()) {
            return false;
        }
        source = OpenSource.of(sources.next(), progress);
        ended = false;
        number = 0;
        return true;
    }

    private void check(int to) {
        checksum.update(buffer, unchecked, to - unchecked);
        checked += to - unchecked;
        unchecked = to;
    }

    /** The bytes of the line, and of others. */
    byte[] bytes() {
        return buffer;
    }

    /** Where the line begins in them. */
    int start() {
        return start;
    }

    /** Where it ends, without its line feed. */
    int end() {
        return end;
    }

    /** Whether it has more bytes than are kept. */
    boolean isOverlong() {
        return overlong;
    }

    /** Its number in its source, from 1. */
    long number() {
        return number;
    }

    /** The name of its source. */
    String source() {
        return source == null ? "" : source.name();
    }

    /** How many bytes have been read up to the end of the line, its line feed included. */
    long read() {
        return checked + next - unchecked;
    }

    /** Their checksum. */
    long checksum() {
        check(next);
        return checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        if (source != null) {
            OpenSource closing = source;
            source = null;
            closing.close();
        }
    }
}
