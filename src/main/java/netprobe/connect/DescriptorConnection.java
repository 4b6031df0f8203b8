package netprobe.connect;

import java.net.Socket;
import java.util.OptionalInt;
import netprobe.libc.SocketCalls;

/** A connection through the C library. */
record DescriptorConnection(int number) implements Connection {

    @Override
    public Socket socket() {
        return new DescriptorSocket(number);
    }

    @Override
    public OptionalInt descriptor() {
        return OptionalInt.of(number);
    }

    @Override
    public void close() {
        new SocketCalls().close(number);
    }
}
