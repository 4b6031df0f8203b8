package netprobe.query.http;

import java.util.Locale;
import java.util.Optional;
import netprobe.model.HttpReply;

/** A response. */
public final class Response {

    /** A DNS message has no more bytes. */
    static final int MOST_CONTENT = 65_535;

    private final HttpReply reply;
    private final byte[] content;
    private final long began;

    /**
     * A response.
     *
     * @param began when its header was there, by {@link System#nanoTime}
     */
    Response(HttpReply reply, byte[] content, long began) {
        this.reply = reply;
        this.content = content;
        this.began = began;
    }

    static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    /** Whether the request was fulfilled. */
    public boolean isSuccess() {
        return isSuccess(reply.status());
    }

    /** All but the content. */
    public HttpReply reply() {
        return reply;
    }

    /** The content; of an error none. */
    public byte[] content() {
        return content.clone();
    }

    /** When its header was there, by {@link System#nanoTime}. */
    public long began() {
        return began;
    }

    /** The first field of that name, which is in lower case. */
    public Optional<String> field(String name) {
        String start = name + ": ";
        return reply.headers().stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip()).findFirst();
    }
}
