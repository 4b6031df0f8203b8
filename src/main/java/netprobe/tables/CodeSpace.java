package netprobe.tables;

import java.util.Locale;
import netprobe.model.Platform;

/** A family of error codes: within one, on one platform, a number has one meaning. */
public enum CodeSpace {
    /** errno(3): what system calls fail with. */
    ERRNO,
    /** {@code EAI_*}: what getaddrinfo(3) and getnameinfo(3) return. */
    EAI,
    /** {@code h_errno}: what the gethostbyname(3) family leaves behind. */
    H_ERRNO,
    /** {@code WSAGetLastError()}: what Windows sockets fail with. */
    WSA,
    /** The response code of a DNS message; the same on every platform. */
    RCODE;

    /** The file of this space on {@code platform}; Unix systems share one list of {@code h_errno}. */
    String file(Platform platform) {
        var shared = this == H_ERRNO && platform != Platform.WINDOWS;
        return label() + "-" + (shared ? "unix" : platform.label()) + ".tsv";
    }

    /** The spelling of JSON and of file names. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
