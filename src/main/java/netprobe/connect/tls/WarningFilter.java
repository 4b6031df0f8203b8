package netprobe.connect.tls;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A peer's records without its warnings: Java gives up at any warning in a handshake ({@code unrecognized_name} is common), where OpenSSL
 * and browsers go on, as RFC 6066, section 3, lets them.
 *
 * <p>Warnings are told by their length: encrypted, an alert is longer than two bytes. What does not look like TLS passes as it is.
 */
final class WarningFilter extends InputStream {

    private static final int HEADER = RecordHeader.SIZE;
    private static final int ALERT_LENGTH = 2;
    private static final int WARNING = 1;
    private static final int CLOSE_NOTIFY = 0;
    private static final int USER_CANCELED = 90;

    private final InputStream records;
    private final byte[] head = new byte[HEADER + ALERT_LENGTH];
    /** How much of {@link #head} has been read; how much of it may be passed on, and has been. */
    private int filled;
    private int ready;
    private int passed;
    private int bodyLeft;
    private boolean isTransparent;
    private final List<Integer> warnings = new ArrayList<>();

    WarningFilter(InputStream records) {
        this.records = records;
    }

    /** The warnings that were kept back, by number. */
    List<Integer> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (length > 0 && ready == 0 && bodyLeft == 0 && !isTransparent) {
            readHead();
        }
        return ready > 0 ? passHead(bytes, offset, length) : passBody(bytes, offset, length);
    }

    private int passHead(byte[] bytes, int offset, int length) {
        int count = Math.min(length, ready - passed);
        System.arraycopy(head, passed, bytes, offset, count);
        passed += count;
        if (passed == ready) {
            filled = 0;
            ready = 0;
            passed = 0;
        }
        return count;
    }

    private int passBody(byte[] bytes, int offset, int length) throws IOException {
        int count = records.read(bytes, offset, isTransparent ? length : Math.min(length, bodyLeft));
        bodyLeft -= isTransparent ? 0 : Math.max(0, count);
        return count;
    }

    /** Reads a record's header, and the whole of what may be a warning. */
    private void readHead() throws IOException {
        if (!fillTo(HEADER) || !RecordHeader.fits(head)) {
            isTransparent = true;
            ready = filled;
            return;
        }
        int length = RecordHeader.length(head, 0);
        if (head[0] == RecordHeader.ALERT && length == ALERT_LENGTH) {
            boolean isWhole = fillTo(HEADER + ALERT_LENGTH);
            boolean isWarning = isWhole && isWarning();
            if (isWarning) {
                warnings.add((int) head[HEADER + 1]);
            }
            ready = isWarning ? 0 : filled;
            filled = ready;
        } else {
            ready = filled;
            bodyLeft = length;
        }
    }

    private boolean isWarning() {
        int description = head[HEADER + 1];
        return head[HEADER] == WARNING && description != CLOSE_NOTIFY && description != USER_CANCELED;
    }

    /** What has been read stays when a time-out breaks in: the next read goes on from there. */
    private boolean fillTo(int count) throws IOException {
        while (filled < count) {
            int more = records.read(head, filled, count - filled);
            if (more < 0) {
                return false;
            }
            filled += more;
        }
        return true;
    }

    @Override
    public int available() throws IOException {
        return ready - passed + records.available();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
