package netprobe.bulk.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What is in a gzip file, all members of it (RFC 1952).
 *
 * <p>{@link java.util.zip.GZIPInputStream} takes whatever follows a member and isn't another whole header for the end of the file: of a list that was
 * broken there, names would be lost without a word.
 */
final class GzipMembers extends InputStream {

    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean isFirst = true;
    private boolean inside;

    /** Reads from a stream that begins with a member. */
    GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (inside || begin()) {
            int count = inflate(bytes, offset, length);
            if (count > 0) {
                checksum.update(bytes, offset, count);
                return count;
            }
            if (inflater.finished()) {
                end();
            } else {
                more();
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        inflater.setInput(buffer, position, limit - position);
        try {
            int count = inflater.inflate(bytes, offset, length);
            position = limit - inflater.getRemaining();
            if (inflater.needsDictionary()) {
                throw new ZipException("wrong data");
            }
            return count;
        } catch (DataFormatException wrong) {
            throw new ZipException("wrong data");
        }
    }

    /** The header of the next member (RFC 1952, section 2.3); false at the end of the file. Zeros behind the last are what tapes leave. */
    private boolean begin() throws IOException {
        int first = isFirst ? next() : firstBehindZeros();
        if (first < 0) {
            return false;
        }
        if (first != 0x1f || next() != 0x8b || next() != DEFLATE) {
            throw new ZipException("something else follows");
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("unknown flags");
        }
        skip(6); // time, how hard it was tried, operating system
        skip((flags & EXTRA) == 0 ? 0 : next() | next() << 8);
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        skip((flags & HEADER_CHECKSUM) == 0 ? 0 : 2);
        isFirst = false;
        inside = true;
        return true;
    }

    /** Checks checksum and length (RFC 1952, section 2.3.1). */
    private void end() throws IOException {
        if (number() != checksum.getValue() || number() != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new ZipException("wrong checksum");
        }
        inflater.reset();
        checksum.reset();
        inside = false;
    }

    private int firstBehindZeros() throws IOException {
        while (position < limit || fill()) {
            int next = buffer[position++] & 0xff;
            if (next != 0) {
                return next;
            }
        }
        return -1;
    }

    private long number() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void skipText(boolean isThere) throws IOException {
        boolean open = isThere;
        while (open) {
            open = next() != 0;
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (position == limit) {
            more();
        }
        return buffer[position++] & 0xff;
    }

    /** Reads on, where there has to be more. */
    private void more() throws IOException {
        if (!fill()) {
            throw new EOFException("it ends too early");
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
