package netprobe.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import netprobe.libc.Endpoint;
import netprobe.libc.Poll;
import netprobe.libc.SocketCalls;

/**
 * A connected descriptor of the C library as Java's libraries want a connection, so that TLS and greetings go over the very connection that
 * was observed. Reading and writing may be done by two threads.
 */
final class DescriptorSocket extends Socket {

    private static final int EAGAIN = 11;
    private static final long FOREVER = -1;

    private final int descriptor;
    private final Channel input = new Channel();
    private final Channel output = new Channel();
    private volatile int soTimeout;
    private volatile boolean closed;
    private volatile boolean outputShut;

    DescriptorSocket(int descriptor) {
        this.descriptor = descriptor;
    }

    int descriptor() {
        return descriptor;
    }

    /** The C library's calls for one direction. */
    private final class Channel {
        private final SocketCalls calls = new SocketCalls();
        private final Poll poll = new Poll(1);

        int receive(byte[] bytes, int from, int room) throws IOException {
            requireOpen();
            int received = calls.receive(descriptor, bytes, from, room);
            while (received == -EAGAIN) {
                await(Poll.POLLIN, soTimeout == 0 ? FOREVER : soTimeout);
                received = calls.receive(descriptor, bytes, from, room);
            }
            return checked(received);
        }

        void send(byte[] bytes, int from, int count) throws IOException {
            requireOpen();
            for (int sent = 0; sent < count;) {
                int taken = calls.send(descriptor, bytes, from + sent, count - sent);
                if (taken == -EAGAIN) {
                    await(Poll.POLLOUT, soTimeout == 0 ? FOREVER : soTimeout);
                } else {
                    sent += checked(taken);
                }
            }
        }

        private void await(int events, long milliseconds) throws IOException {
            poll.watch(0, descriptor, events);
            long start = System.nanoTime();
            int ready = poll.await(milliseconds);
            boolean timedOut = milliseconds >= 0 && System.nanoTime() - start >= milliseconds * 1_000_000;
            if (ready == 0 && timedOut) {
                throw new SocketTimeoutException("nothing within " + milliseconds + " ms");
            }
            requireOpen();
        }
    }

    private static int checked(int result) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(-result);
        }
        return result;
    }

    private void requireOpen() throws SocketException {
        if (closed) {
            throw new SocketException("Socket closed");
        }
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                if (count == 0) {
                    return 0;
                }
                int received = input.receive(bytes, from, count);
                return received == 0 ? -1 : received;
            }

            @Override
            public void close() {
                DescriptorSocket.this.close();
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[]{(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                output.send(bytes, from, count);
            }

            @Override
            public void close() {
                DescriptorSocket.this.close();
            }
        };
    }

    /** Also wakes those who wait for it: close(2) alone would leave them waiting. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            var calls = new SocketCalls();
            calls.shutdown(descriptor);
            calls.close(descriptor);
        }
    }

    @Override
    public void shutdownOutput() throws IOException {
        requireOpen();
        outputShut = true;
        checked(new SocketCalls().shutdownOutput(descriptor));
    }

    @Override
    public void setSoTimeout(int milliseconds) {
        soTimeout = milliseconds;
    }

    @Override
    public int getSoTimeout() {
        return soTimeout;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isInputShutdown() {
        return false;
    }

    @Override
    public boolean isOutputShutdown() {
        return outputShut;
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return socketAddress(new SocketCalls().peer(descriptor));
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return socketAddress(new SocketCalls().local(descriptor));
    }

    @Override
    public InetAddress getInetAddress() {
        return ((InetSocketAddress) getRemoteSocketAddress()).getAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return ((InetSocketAddress) getLocalSocketAddress()).getAddress();
    }

    @Override
    public int getPort() {
        return ((InetSocketAddress) getRemoteSocketAddress()).getPort();
    }

    @Override
    public int getLocalPort() {
        return ((InetSocketAddress) getLocalSocketAddress()).getPort();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        set(SocketCalls.IPPROTO_TCP, SocketCalls.TCP_NODELAY, on);
    }

    @Override
    public void setKeepAlive(boolean on) throws SocketException {
        set(SocketCalls.SOL_SOCKET, SocketCalls.SO_KEEPALIVE, on);
    }

    private void set(int level, int name, boolean on) throws SocketException {
        checked(new SocketCalls().setOption(descriptor, level, name, on ? 1 : 0));
    }

    /** Where the peer has gone meanwhile, the wildcard stands for its address, since none is not an answer that callers expect. */
    private static InetSocketAddress socketAddress(Optional<Endpoint> endpoint) {
        if (endpoint.isEmpty()) {
            return new InetSocketAddress(0);
        }
        try {
            var address = InetAddress.getByAddress(endpoint.get().address().packed());
            return new InetSocketAddress(address, endpoint.get().port());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
