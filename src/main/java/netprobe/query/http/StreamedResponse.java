package netprobe.query.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.HttpReply;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http2.frame.FrameFlag;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;

/** A response as it comes in frames of one stream of HTTP/2. */
final class StreamedResponse {

    private static final int PRIORITY_LENGTH = 5;
    private static final int FIRST_FINAL = 200;

    private final FieldDecoder decoder;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private Optional<HttpReply> reply = Optional.empty();
    private long began;
    private boolean isEnded;

    StreamedResponse(FieldDecoder decoder) {
        this.decoder = decoder;
    }

    /** Whether no more is needed; of an error, its status is enough. */
    boolean isComplete() {
        return isWhole() || reply.filter(known -> !Response.isSuccess(known.status())).isPresent();
    }

    /** Whether all has come. */
    boolean isWhole() {
        return isEnded && reply.isPresent() && block.size() == 0;
    }

    Response response() {
        return new Response(reply.orElseThrow(), content.toByteArray(), began);
    }

    void take(RawFrame frame) throws IOException {
        switch (FrameType.valueOf(frame.getType())) {
            case HEADERS, CONTINUATION -> takeFields(frame);
            case DATA -> takeContent(frame);
            case RST_STREAM -> throw new HttpFault(
                    "the server ends the stream before it answers: " + Http2.errorName(first(frame.getPayload())));
            case null, default -> {
                // about priorities and windows
            }
        }
        isEnded |= frame.isFlagSet(FrameFlag.END_STREAM) && !frame.isType(FrameType.CONTINUATION);
        if (isEnded && reply.isEmpty() && block.size() == 0) {
            throw new HttpFault("the response has no status");
        }
    }

    private static int first(ByteBuffer content) {
        return content != null && content.remaining() >= Integer.BYTES ? content.getInt() : 0;
    }

    private void takeContent(RawFrame frame) throws HttpFault {
        ByteBuffer bytes = frame.getPayloadContent();
        if (bytes == null) {
            return;
        }
        if (content.size() + bytes.remaining() > Response.MOST_CONTENT) {
            throw new HttpFault("the content has more than " + Response.MOST_CONTENT + " bytes");
        }
        append(bytes, content);
    }

    private void takeFields(RawFrame frame) throws IOException {
        ByteBuffer part = frame.getPayloadContent();
        if (part != null) {
            if (frame.isType(FrameType.HEADERS) && frame.isFlagSet(FrameFlag.PRIORITY)) {
                part.position(Math.min(part.limit(), part.position() + PRIORITY_LENGTH));
            }
            if (block.size() + part.remaining() > decoder.most()) {
                throw new HttpFault("the header has more than " + decoder.most() + " bytes");
            }
            append(part, block);
        }
        if (frame.isFlagSet(FrameFlag.END_HEADERS)) {
            List<Header> fields = decoder.decode(block.toByteArray());
            block.reset();
            takeHeader(fields);
        }
    }

    /** The first header that is not for information only; what follows the content is decoded and forgotten. */
    private void takeHeader(List<Header> fields) throws HttpFault {
        if (reply.isPresent()) {
            return;
        }
        int status = 0;
        var lines = new ArrayList<String>();
        for (Header field : fields) {
            if (field.getName().equals(":status")) {
                status = status(field.getValue());
            } else {
                lines.add(field.getName() + ": " + field.getValue());
            }
        }
        if (status >= FIRST_FINAL) {
            began = System.nanoTime();
            reply = Optional.of(new HttpReply("HTTP/2", status, lines));
        }
    }

    private static int status(String text) throws HttpFault {
        if (!text.matches("[1-9]\\d\\d")) {
            throw new HttpFault("the status is no number of three digits");
        }
        return Integer.parseInt(text);
    }

    private static void append(ByteBuffer bytes, ByteArrayOutputStream target) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        target.writeBytes(copy);
    }
}
