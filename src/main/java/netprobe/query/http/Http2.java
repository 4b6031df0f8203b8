package netprobe.query.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http2.H2ConnectionException;
import org.apache.hc.core5.http2.H2CorruptFrameException;
import org.apache.hc.core5.http2.H2Error;
import org.apache.hc.core5.http2.config.H2Param;
import org.apache.hc.core5.http2.config.H2Setting;
import org.apache.hc.core5.http2.frame.DefaultFrameFactory;
import org.apache.hc.core5.http2.frame.FrameFactory;
import org.apache.hc.core5.http2.frame.FrameFlag;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.apache.hc.core5.http2.hpack.HPackEncoder;
import org.apache.hc.core5.http2.impl.io.FrameInputBuffer;
import org.apache.hc.core5.http2.impl.io.FrameOutputBuffer;
import org.apache.hc.core5.util.ByteArrayBuffer;

/**
 * HTTP/2 (RFC 9113), a stream for each request, one after the other.
 *
 * <p>A request fits into the first window of any server, and a response into ours, so flow control is but to give back what was used.
 */
final class Http2 implements HttpConnection {

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);
    private static final int LARGEST_FRAME = 16_384;
    private static final int WINDOW = 1 << 20;
    private static final int FIRST_WINDOW = 65_535;
    private static final int MOST_HEADER = 65_536;
    /** In HPACK (RFC 7541, section 6.3): from here on nothing is remembered. What was not remembered can't be referred to by mistake. */
    private static final int FORGET_ALL = 0x20;
    private static final FrameFactory FRAMES = DefaultFrameFactory.INSTANCE;

    private final Socket socket;
    private final InputStream input;
    private final OutputStream output;
    private final FrameInputBuffer inbound = new FrameInputBuffer(LARGEST_FRAME);
    private final FrameOutputBuffer outbound = new FrameOutputBuffer(LARGEST_FRAME);
    private final HPackEncoder encoder = new HPackEncoder(0, US_ASCII);
    private final FieldDecoder decoder = new FieldDecoder(MOST_HEADER, ISO_8859_1);
    private int stream = -1;
    private boolean isReusable = true;
    private boolean isLeaving;

    Http2(Socket socket) throws IOException {
        this.socket = socket;
        this.input = socket.getInputStream();
        this.output = new BufferedOutputStream(socket.getOutputStream());
        output.write(PREFACE);
        send(FRAMES.createSettings(new H2Setting(H2Param.ENABLE_PUSH, 0),
                new H2Setting(H2Param.INITIAL_WINDOW_SIZE, WINDOW),
                new H2Setting(H2Param.MAX_HEADER_LIST_SIZE, MOST_HEADER)));
        send(FRAMES.createWindowUpdate(0, WINDOW - FIRST_WINDOW));
    }

    private void send(RawFrame frame) throws IOException {
        outbound.write(frame, output);
    }

    @Override
    public Response exchange(Request request) throws IOException {
        isReusable = false;
        stream += 2;
        sendHeader(request);
        if (request.content().isPresent()) {
            sendContent(request.content().get());
        }
        output.flush();
        try {
            return receive();
        } catch (ConnectionClosedException ended) {
            throw new EOFException();
        } catch (H2ConnectionException | H2CorruptFrameException broken) {
            throw new HttpFault("no HTTP/2: " + broken.getMessage());
        }
    }

    private void sendHeader(Request request) throws IOException {
        var fields = new ArrayList<Header>(List.of(new BasicHeader(":method", request.method()),
                new BasicHeader(":scheme", "https"), new BasicHeader(":authority", request.authority()),
                new BasicHeader(":path", request.path())));
        fields.addAll(request.fields());
        var block = new ByteArrayBuffer(LARGEST_FRAME);
        block.append(FORGET_ALL);
        encoder.encodeHeaders(block, fields, false);
        boolean isAll = request.content().isEmpty();
        for (int start = 0; start < block.length(); start += LARGEST_FRAME) {
            int length = Math.min(LARGEST_FRAME, block.length() - start);
            boolean isLast = start + length == block.length();
            var part = ByteBuffer.wrap(block.array(), start, length);
            send(start == 0
                    ? FRAMES.createHeaders(stream, part, isLast, isAll)
                    : FRAMES.createContinuation(stream, part, isLast));
        }
    }

    private void sendContent(byte[] content) throws IOException {
        for (int start = 0; start < content.length; start += LARGEST_FRAME) {
            int length = Math.min(LARGEST_FRAME, content.length - start);
            send(FRAMES.createData(stream, ByteBuffer.wrap(content, start, length),
                    start + length == content.length));
        }
    }

    private Response receive() throws IOException {
        var answer = new StreamedResponse(decoder);
        int used = 0;
        while (!answer.isComplete()) {
            RawFrame frame = inbound.read(input);
            used += frame.isType(FrameType.DATA) ? frame.getLength() : 0;
            if (frame.getStreamId() == stream) {
                answer.take(frame);
            } else {
                takeAside(frame);
            }
        }
        isReusable = !isLeaving && answer.isWhole();
        if (used > 0 && isReusable) {
            send(FRAMES.createWindowUpdate(0, used));
            output.flush();
        }
        return answer.response();
    }

    /** What is about the connection, or about a stream that is over. */
    private void takeAside(RawFrame frame) throws IOException {
        switch (FrameType.valueOf(frame.getType())) {
            case SETTINGS -> acknowledge(frame, FRAMES.createSettingsAck());
            case PING -> acknowledge(frame, FRAMES.createPingAck(frame.getPayloadContent()));
            case GOAWAY -> leave(frame.getPayloadContent());
            case HEADERS, DATA, CONTINUATION, PUSH_PROMISE -> throw new HttpFault(
                    "no HTTP/2: a frame of stream " + frame.getStreamId() + ", which nobody opened");
            case null, default -> {
                // nothing that a client with one request has to act on
            }
        }
    }

    private void acknowledge(RawFrame frame, RawFrame acknowledgement) throws IOException {
        if (!frame.isFlagSet(FrameFlag.ACK)) {
            send(acknowledgement);
            output.flush();
        }
    }

    /** The server takes no new requests; whether it still answers this one, it says (RFC 9113, section 6.8). */
    private void leave(ByteBuffer content) throws IOException {
        isLeaving = true;
        if (content == null || content.remaining() < 2 * Integer.BYTES) {
            throw new HttpFault("no HTTP/2: a GOAWAY frame that is too short");
        }
        int last = content.getInt();
        int error = content.getInt();
        if (last < stream) {
            throw new HttpFault("the server ends the connection before it answers: " + errorName(error));
        }
    }

    static String errorName(int code) {
        H2Error known = H2Error.getByCode(code);
        return known == null ? "error " + Integer.toUnsignedString(code) : known.name();
    }

    @Override
    public boolean isReusable() {
        return isReusable;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
