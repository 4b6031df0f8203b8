package netprobe.model;

import java.util.List;

/**
 * What a server said in HTTP (RFC 9110).
 *
 * @param version such as {@code HTTP/2}
 * @param status the status code
 * @param headers as {@code name: value}, in the order of the reply as far as it is known
 */
public record HttpReply(String version, int status, List<String> headers) {

    /** Copies the list. */
    public HttpReply {
        headers = List.copyOf(headers);
    }
}
