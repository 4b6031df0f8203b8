package netprobe.model;

import java.util.Locale;

/** A family of error codes: within one, on one platform, a number has one meaning. */
public enum CodeSpace {
    /** errno(3): what system calls fail with. */
    ERRNO,
    /** {@code WSAGetLastError()}: what Windows sockets fail with. */
    WSA,
    /** {@code EAI_*}: what getaddrinfo(3) and getnameinfo(3) return. */
    EAI,
    /** {@code h_errno}: what the gethostbyname(3) family leaves behind. */
    H_ERRNO,
    /** The response code of a DNS message; the same on every platform. */
    RCODE;

    /** The spelling of JSON and of file names. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
