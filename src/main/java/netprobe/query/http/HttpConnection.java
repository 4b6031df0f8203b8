package netprobe.query.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** A connection to an HTTP server. */
public interface HttpConnection extends Closeable {

    /** How ALPN (RFC 7301) calls HTTP/2. */
    String HTTP_2 = "h2";

    /** How ALPN calls HTTP/1.1. */
    String HTTP_1 = "http/1.1";

    /** Over a connected socket, in the protocol that ALPN settled; a server that does not know ALPN speaks HTTP/1.1. */
    static HttpConnection over(Socket connected, Optional<String> protocol) throws IOException {
        return protocol.filter(HTTP_2::equals).isPresent() ? new Http2(connected) : new Http1(connected);
    }

    /**
     * Sends a request and waits for the whole of the response, unless that is an error, whose content nobody reads.
     *
     * @throws HttpFault when what comes is no HTTP, or too much
     */
    Response exchange(Request request) throws IOException;

    /** Whether another request may follow. */
    boolean isReusable();
}
