package netprobe.query.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/** A request for content of one type, by GET; with content of the same type to be sent, by POST. */
public final class Request {

    private final String authority;
    private final String path;
    private final String type;
    private final Optional<byte[]> content;

    /**
     * A request.
     *
     * @param authority host and port as the URL has them
     * @param path what follows in the URL
     * @param type the media type
     * @param content what is sent
     */
    public Request(String authority, String path, String type, Optional<byte[]> content) {
        this.authority = authority;
        this.path = path;
        this.type = type;
        this.content = content.map(byte[]::clone);
    }

    String method() {
        return content.isPresent() ? "POST" : "GET";
    }

    String authority() {
        return authority;
    }

    String path() {
        return path;
    }

    Optional<byte[]> content() {
        return content;
    }

    /** The header fields that both versions have. */
    List<Header> fields() {
        var fields = new ArrayList<Header>();
        fields.add(new BasicHeader("accept", type));
        content.ifPresent(bytes -> {
            fields.add(new BasicHeader("content-type", type));
            fields.add(new BasicHeader("content-length", bytes.length));
        });
        return fields;
    }
}
