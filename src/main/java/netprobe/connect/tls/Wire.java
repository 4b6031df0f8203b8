package netprobe.connect.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The connection under a handshake: counts and keeps what comes, notes how it ends, and sees that no read outlasts the handshake's time.
 * Once released, it is the connection and nothing more.
 */
final class Wire extends ForwardingSocket {

    /** Chains of certificates fit in; what a peer sends beyond it is not kept. */
    private static final int MOST_KEPT = 256 * 1024;
    private static final int LAST_WORDS = 4096;
    private static final int LAST_WORDS_MILLIS = 100;

    private final Socket socket;
    private final Deadline deadline;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final WarningFilter input;
    private final OutputStream output;
    private long received;
    private long sent;
    private boolean isReleased;
    private boolean isAtEnd;
    private Optional<Duration> firstByte = Optional.empty();
    private Optional<IOException> failure = Optional.empty();

    Wire(Socket socket, Deadline deadline) throws IOException {
        super(socket);
        this.socket = socket;
        this.deadline = deadline;
        this.input = new WarningFilter(new Inbound(socket.getInputStream()));
        this.output = new Outbound(socket.getOutputStream());
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() {
        return output;
    }

    /** Java closes as soon as it gives up; what the peer has still to say would be lost, so {@link #end} does that. */
    @Override
    public void close() throws IOException {
        if (isReleased) {
            socket.close();
        }
    }

    @Override
    public void shutdownInput() throws IOException {
        if (isReleased) {
            socket.shutdownInput();
        }
    }

    @Override
    public void shutdownOutput() throws IOException {
        if (isReleased) {
            socket.shutdownOutput();
        }
    }

    /** Closes the connection. */
    void end() throws IOException {
        socket.close();
    }

    /** Ends the watch: time limits are the user's business again. */
    void release() throws IOException {
        isReleased = true;
        socket.setSoTimeout(0);
    }

    /**
     * Reads what the peer said before it gave up, or goes on saying: an alert that came while this end was still writing, the rest of a
     * banner. What arrives within a moment is enough.
     */
    void readLastWords() {
        var buffer = new byte[LAST_WORDS];
        try {
            socket.setSoTimeout(LAST_WORDS_MILLIS);
            for (int count = 0, total = 0; count >= 0 && total < LAST_WORDS; total += count) {
                count = socket.getInputStream().read(buffer);
                keep(buffer, 0, count);
            }
        } catch (IOException noMore) {
            // there are no more
        }
    }

    List<Integer> warnings() {
        return input.warnings();
    }

    long received() {
        return received;
    }

    long sent() {
        return sent;
    }

    /** What came, from the beginning. */
    byte[] kept() {
        return kept.toByteArray();
    }

    Optional<Duration> firstByte() {
        return firstByte;
    }

    /** Whether the peer closed its side. */
    boolean isAtEnd() {
        return isAtEnd;
    }

    /** How the connection itself failed, if it did: reset, or out of time. */
    Optional<IOException> failure() {
        return failure;
    }

    private void keep(byte[] bytes, int offset, int count) {
        if (count > 0) {
            received += count;
            firstByte = firstByte.isPresent() ? firstByte : Optional.of(deadline.elapsed());
            kept.write(bytes, offset, Math.min(count, MOST_KEPT - kept.size()));
        }
    }

    private IOException noted(IOException exception) {
        failure = failure.isPresent() ? failure : Optional.of(exception);
        return exception;
    }

    private final class Inbound extends InputStream {

        private final InputStream stream;

        Inbound(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (isReleased) {
                return stream.read(bytes, offset, length);
            }
            try {
                // a caller that waits for less than the handshake's time, as when it looks whether more comes, is let
                int remaining = deadline.remaining();
                int wanted = socket.getSoTimeout();
                socket.setSoTimeout(wanted > 0 ? Math.min(wanted, remaining) : remaining);
                int count = stream.read(bytes, offset, length);
                isAtEnd |= count < 0;
                keep(bytes, offset, count);
                return count;
            } catch (IOException broken) {
                throw noted(broken);
            }
        }

        @Override
        public int available() throws IOException {
            return stream.available();
        }

        @Override
        public void close() throws IOException {
            Wire.this.close();
        }
    }

    private final class Outbound extends OutputStream {

        private final OutputStream stream;

        Outbound(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                stream.write(bytes, offset, length);
                sent += length;
            } catch (IOException broken) {
                throw isReleased ? broken : noted(broken);
            }
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }

        @Override
        public void close() throws IOException {
            Wire.this.close();
        }
    }
}
