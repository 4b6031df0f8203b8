package netprobe.connect.greeting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * A connection as commons-net's clients get it: made already, bounded in time and size, and remembering what came.
 *
 * <p>The clients wait for each byte anew and keep lines of any length. Here a peer that sends byte after byte, or a line without end, is cut
 * short all the same; and why it was is kept, whatever exception a client makes of it. When TLS begins in the middle, what is under the
 * streams changes, and the client goes on with the same ones.
 */
final class Wire extends Socket {

    /** Far more than any greeting and the few answers after it. */
    static final int MOST = 1 << 16;

    private static final int CHUNK = 1 << 12;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private Socket socket;
    private Optional<Stop> stop = Optional.empty();
    private long deadline;
    private boolean mendsLineEnds;

    Wire(Socket connected, Duration patience) {
        this.socket = connected;
        allow(patience);
    }

    /** Gives the peer so much time from now on. */
    void allow(Duration patience) {
        deadline = System.nanoTime() + patience.toNanos();
    }

    /** Has every line end in a carriage return and a line feed, which commons-net's readers wait for; not all servers send both. */
    void mendLineEnds() {
        mendsLineEnds = true;
    }

    /** What the conversation runs over now. */
    Socket current() {
        return socket;
    }

    /** Goes on over another connection. */
    void switchTo(Socket secured) {
        socket = secured;
    }

    /** All that came. */
    byte[] heard() {
        return heard.toByteArray();
    }

    /** Why no more can be read, once that is so. */
    Optional<Stop> stop() {
        return stop;
    }

    /** Waits for more; whether it came, before the peer ended its side. */
    boolean hearMore() throws IOException {
        return receive(new byte[CHUNK], 0, CHUNK) > 0;
    }

    /** Sends bytes as they are. */
    void send(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException broken) {
            throw stopped(new Stop.Broken(broken), broken);
        }
    }

    private int receive(byte[] bytes, int offset, int length) throws IOException {
        if (heard.size() >= MOST) {
            throw stopped(new Stop.Flooded(), new IOException("too much"));
        }
        try {
            socket.setSoTimeout(remaining());
            int count = socket.getInputStream().read(bytes, offset, Math.min(length, MOST - heard.size()));
            if (count < 0) {
                stop = Optional.of(new Stop.Closed());
            } else {
                heard.write(bytes, offset, count);
            }
            return count;
        } catch (SocketTimeoutException silent) {
            throw stopped(new Stop.Expired(), silent);
        } catch (IOException broken) {
            throw stopped(new Stop.Broken(broken), broken);
        }
    }

    /** At least 1: for a socket, 0 would mean for ever. */
    private int remaining() throws SocketTimeoutException {
        long nanos = deadline - System.nanoTime();
        if (nanos <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(nanos, NANOS_PER_MILLI));
    }

    private IOException stopped(Stop why, IOException exception) {
        stop = Optional.of(why);
        return exception;
    }

    @Override
    public InputStream getInputStream() {
        return mendsLineEnds ? new LineEnds(new Incoming()) : new Incoming();
    }

    @Override
    public OutputStream getOutputStream() {
        return new Outgoing();
    }

    /** Is connected already. */
    @Override
    public void connect(SocketAddress endpoint, int timeout) {
        // nothing is left to do
    }

    /** Time is bounded by {@link #allow}; a client's own idea of it begins anew with each byte. */
    @Override
    public void setSoTimeout(int timeout) {
        // not asked
    }

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    /** The connection is its maker's to close. */
    @Override
    public void close() {
        // clients may close what they were given
    }

    private final class Incoming extends InputStream {

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return receive(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return length == 0 ? 0 : receive(bytes, offset, length);
        }
    }

    private final class Outgoing extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            send(new byte[]{(byte) one});
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            send(Arrays.copyOfRange(bytes, offset, offset + length));
        }
    }
}
