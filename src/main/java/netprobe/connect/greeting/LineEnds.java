package netprobe.connect.greeting;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream in which a carriage return stands before each line feed, whether or not one came. */
final class LineEnds extends FilterInputStream {

    private final byte[] chunk = new byte[1 << 12];
    private int from;
    private int to;
    private int last;
    private boolean feedDue;

    LineEnds(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (!feedDue && from == to && !fill()) {
            return -1;
        }
        return next();
    }

    /** As much as has come; it waits only for the first byte. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int first = read();
        if (first < 0) {
            return -1;
        }
        bytes[offset] = (byte) first;
        int count = 1;
        while (count < length && (feedDue || from < to)) {
            bytes[offset + count++] = (byte) next();
        }
        return count;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(chunk));
        return to > 0;
    }

    private int next() {
        int value = feedDue ? '\n' : chunk[from++] & 0xff;
        if (value == '\n' && last != '\r' && !feedDue) {
            feedDue = true;
            last = '\r';
        } else {
            feedDue = false;
            last = value;
        }
        return last;
    }
}
