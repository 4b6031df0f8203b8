package netprobe.connect.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;

/** A connection of which something has been read, from the beginning. */
final class Reopened extends ForwardingSocket {

    private final InputStream input;

    Reopened(Socket socket, byte[] alreadyRead) throws IOException {
        super(socket);
        this.input = new SequenceInputStream(new ByteArrayInputStream(alreadyRead), socket.getInputStream());
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }
}
