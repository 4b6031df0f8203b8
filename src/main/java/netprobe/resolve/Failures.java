package netprobe.resolve;

import java.util.Optional;
import netprobe.libc.Reply.Failed;
import netprobe.model.Answer;
import netprobe.model.Failure.Errno;
import netprobe.tables.Errors;

/** Puts the C library's numbers into the words of a failure. */
final class Failures {

    private static final int EAI_SYSTEM = -11;
    private static final int NETDB_INTERNAL = -1;

    private Failures() {}

    /** Of getaddrinfo and getnameinfo; behind {@code EAI_SYSTEM} stands an errno. */
    static <P> Answer<P> gai(Failed<?> failed, String operation) {
        Optional<Errno> errno = failed.code() == EAI_SYSTEM
                ? Optional.of(Errors.errno(failed.errno(), operation, Optional.empty()))
                : Optional.empty();
        return Answer.failed(Errors.gai(failed.code(), operation, errno));
    }

    /** Of gethostbyname and gethostbyaddr; behind {@code NETDB_INTERNAL} stands an errno. */
    static <P> Answer<P> host(Failed<?> failed, String operation) {
        Answer<P> answer = Answer.failed(Errors.host(failed.code(), operation));
        if (failed.code() != NETDB_INTERNAL) {
            return answer;
        }
        Errno errno = Errors.errno(failed.errno(), operation, Optional.empty());
        return answer.noting("behind it: " + errno.code() + ", " + errno.message());
    }
}
