package netprobe.query.http;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http2.hpack.HPackDecoder;
import org.apache.hc.core5.http2.hpack.HPackException;

/** HPACK (RFC 7541) as it comes from a server, of a bounded size; what has been said before it remembers. */
final class FieldDecoder {

    private static final int TABLE = 4096;

    private final HPackDecoder decoder;
    private final int most;

    FieldDecoder(int most, Charset charset) {
        this.decoder = new HPackDecoder(TABLE, charset);
        this.most = most;
        decoder.setMaxListSize(most);
    }

    /** How many bytes a header may have. */
    int most() {
        return most;
    }

    /** The fields of one header. */
    List<Header> decode(byte[] block) throws HttpFault {
        try {
            return decoder.decodeHeaders(ByteBuffer.wrap(block));
        } catch (HPackException | RuntimeException broken) {
            // httpcore checks most, but not all, of what a server may get wrong
            throw new HttpFault("no HTTP/2: the header can't be decoded");
        }
    }
}
