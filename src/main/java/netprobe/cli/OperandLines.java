package netprobe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Operands from a stream, one a line; blank lines and those that begin with {@code #} are skipped. Where they are trimmed, lines
 * may also end as on Windows, and the stream may begin with a byte order mark.
 *
 * <p>Memory is bounded: of a line longer than an operand can be, only the beginning is kept. A last line without a line feed counts.
 */
final class OperandLines implements Iterator<Operand> {

    private final InputStream in;
    private final boolean trimmed;
    private final Runnable beforeWaiting;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private final byte[] line = new byte[Operand.LIMIT];
    private int length;
    private boolean overflow;
    private boolean started;
    private @Nullable Operand next;

    /**
     * @param trimmed whether blanks around an operand are none of it
     * @param beforeWaiting called before each read, which may have to wait
     */
    OperandLines(InputStream in, boolean trimmed, Runnable beforeWaiting) {
        this.in = in;
        this.trimmed = trimmed;
        this.beforeWaiting = beforeWaiting;
    }

    @Override
    public boolean hasNext() {
        while (next == null && readLine()) {
            if (!isSkipped()) {
                next = operand();
            }
        }
        return next != null;
    }

    @Override
    public Operand next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Operand operand = next;
        next = null;
        return operand;
    }

    /** Gathers the bytes up to the next line feed or the end; false when there are none left. */
    private boolean readLine() {
        length = 0;
        overflow = false;
        while (position < limit || fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            keep(position, end);
            boolean ended = end < limit;
            position = ended ? end + 1 : end;
            if (ended) {
                return true;
            }
        }
        return length > 0;
    }

    private void keep(int from, int to) {
        int kept = Math.min(to - from, line.length - length);
        System.arraycopy(buffer, from, line, length, kept);
        length += kept;
        overflow |= kept < to - from;
    }

    private boolean fill() {
        beforeWaiting.run();
        try {
            position = 0;
            limit = Math.max(0, in.read(buffer));
            return limit > 0;
        } catch (IOException e) {
            throw new InputBroken(e);
        }
    }

    private boolean isSkipped() {
        dropByteOrderMark();
        int i = 0;
        while (i < length && (line[i] == ' ' || line[i] == '\t' || line[i] == '\r')) {
            i++;
        }
        return i == length || line[i] == '#';
    }

    private void dropByteOrderMark() {
        boolean marked = length >= 3 && line[0] == (byte) 0xef && line[1] == (byte) 0xbb && line[2] == (byte) 0xbf;
        if (trimmed && !started && marked) {
            length -= 3;
            System.arraycopy(line, 3, line, 0, length);
        }
        started = true;
    }

    /** Undecodable bytes become U+FFFD, by which {@link Operand#of} knows them. */
    private Operand operand() {
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        String operand = trimmed ? text.strip() : text;
        return overflow ? Operand.tooLong(operand) : Operand.of(operand);
    }
}
