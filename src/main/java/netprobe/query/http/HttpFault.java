package netprobe.query.http;

import java.io.IOException;

/** What came is not what HTTP says; the message says why, as a clause. */
public final class HttpFault extends IOException {

    private static final long serialVersionUID = 1L;

    HttpFault(String reason) {
        super(reason);
    }

    /** A clause. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
