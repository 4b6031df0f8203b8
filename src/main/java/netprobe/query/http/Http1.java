package netprobe.query.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import netprobe.model.HttpReply;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** HTTP/1.1 (RFC 9112). */
final class Http1 implements HttpConnection {

    private static final int LONGEST_LINE = 8192;
    private static final int MOST_FIELDS = 100;
    private static final int FIRST_FINAL = 200;

    private static final Http1Config LIMITS =
            Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_FIELDS).build();

    /** Unless the parser's factory is told of the limits, it has none. */
    private final DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(LIMITS, null, null, null,
            null, null, new DefaultHttpResponseParserFactory(LIMITS));
    private boolean isReusable = true;

    Http1(Socket socket) throws IOException {
        connection.bind(socket);
    }

    @Override
    public Response exchange(Request request) throws IOException {
        isReusable = false;
        try {
            ClassicHttpRequest message = message(request);
            connection.sendRequestHeader(message);
            connection.sendRequestEntity(message);
            connection.flush();
            return receive();
        } catch (ConnectionClosedException | NoHttpResponseException ended) {
            throw new EOFException();
        } catch (HttpException | MessageConstraintException | MalformedChunkCodingException broken) {
            throw new HttpFault("no HTTP: " + broken.getMessage());
        }
    }

    private static ClassicHttpRequest message(Request request) {
        var message = new BasicClassicHttpRequest(request.method(), request.path());
        message.setVersion(HttpVersion.HTTP_1_1);
        message.addHeader("host", request.authority());
        request.fields().forEach(message::addHeader);
        request.content()
                .ifPresent(bytes -> message.setEntity(new ByteArrayEntity(bytes, ContentType.DEFAULT_BINARY)));
        return message;
    }

    private Response receive() throws IOException, HttpException {
        ClassicHttpResponse message = connection.receiveResponseHeader();
        while (message.getCode() < FIRST_FINAL) {
            message = connection.receiveResponseHeader();
        }
        long began = System.nanoTime();
        if (!Response.isSuccess(message.getCode())) {
            return new Response(reply(message), new byte[0], began);
        }
        connection.receiveResponseEntity(message);
        byte[] content = content(message);
        isReusable = message.getVersion().greaterEquals(HttpVersion.HTTP_1_1) && !isLast(message);
        return new Response(reply(message), content, began);
    }

    private static byte[] content(ClassicHttpResponse message) throws IOException {
        if (message.getEntity() == null) {
            return new byte[0];
        }
        try (InputStream stream = message.getEntity().getContent()) {
            byte[] content = stream.readNBytes(Response.MOST_CONTENT + 1);
            if (content.length > Response.MOST_CONTENT) {
                throw new HttpFault("the content has more than " + Response.MOST_CONTENT + " bytes");
            }
            return content;
        }
    }

    private static boolean isLast(ClassicHttpResponse message) {
        for (Header field : message.getHeaders("connection")) {
            if (field.getValue().equalsIgnoreCase("close")) {
                return true;
            }
        }
        return false;
    }

    private static HttpReply reply(ClassicHttpResponse message) {
        List<String> fields = new ArrayList<>();
        for (Header field : message.getHeaders()) {
            fields.add(field.getName() + ": " + field.getValue());
        }
        ProtocolVersion version = message.getVersion();
        return new HttpReply(version.format(), message.getCode(), fields);
    }

    @Override
    public boolean isReusable() {
        return isReusable;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
