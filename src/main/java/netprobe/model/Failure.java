package netprobe.model;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What went wrong, as a value: which operation failed, and the code by which the field knows the failure.
 *
 * <p>Each code space is a type of its own, because the same number means different things in each: 11 is
 * {@code EAGAIN} as an errno and {@code EAI_SYSTEM} as a positive EAI code on BSD. A number no table knows keeps its number, and its
 * {@link #code()} is that number in decimal.
 */
public sealed interface Failure {

    /** The code space, as JSON spells it: {@code errno eai h_errno rcode tls input deadline}. */
    String space();

    /** The symbol, verbatim: {@code ECONNREFUSED}, {@code EAI_AGAIN}, {@code SERVFAIL}. */
    String code();

    /** What failed: the function or step, such as {@code connect}, {@code getaddrinfo}, {@code query}. */
    String operation();

    /** One sentence without a final full stop; the C library's own wording where it has one. */
    String message();

    /** The number on this platform, where the space has numbers. */
    default OptionalInt number() {
        return OptionalInt.empty();
    }

    /** The other end, {@code address:port}, where one took part. */
    default Optional<String> peer() {
        return Optional.empty();
    }

    /** A system call's error number (errno(3)). */
    record Errno(int value, String code, String message, String operation, Optional<String> peer) implements Failure {
        @Override
        public String space() {
            return "errno";
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(value);
        }
    }

    /** An error of getaddrinfo(3) or getnameinfo(3); {@code EAI_SYSTEM} carries the errno behind it. */
    record GaiError(int value, String code, String message, String operation,
            Optional<Errno> errno) implements Failure {
        @Override
        public String space() {
            return "eai";
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(value);
        }
    }

    /** An {@code h_errno} of the gethostbyname(3) family. */
    record HostError(int value, String code, String message, String operation) implements Failure {
        @Override
        public String space() {
            return "h_errno";
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(value);
        }
    }

    /**
     * What a name server answered instead of data (RFC 1035, section 4.1.1; RFC 6895). {@code NODATA} (RFC 2308), a pseudo code, has the
     * number of {@code NOERROR}.
     */
    record Rcode(int value, String code, String message, String operation, Optional<String> peer) implements Failure {
        @Override
        public String space() {
            return "rcode";
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(value);
        }
    }

    /**
     * A TLS handshake that failed, or certificates that no program should accept: the symbol as {@link TlsFault} has it, and of an alert that
     * was received its number (RFC 8446, section 6).
     */
    record TlsFailure(String code, OptionalInt number, String message, String operation,
            Optional<String> peer) implements Failure {
        @Override
        public String space() {
            return "tls";
        }
    }

    /** An operand or option that can't be used: {@code code} says of which kind, the message what was expected. */
    record InputError(String code, String message, String operation) implements Failure {
        @Override
        public String space() {
            return "input";
        }
    }

    /** Time ran out: of one operation ({@code timeout}) or of the whole command ({@code deadline}). */
    record DeadlineExpired(String code, Duration limit, String message, String operation,
            Optional<String> peer) implements Failure {
        @Override
        public String space() {
            return "deadline";
        }
    }

    /** Bytes from the network that are not what the protocol says: {@code code} names the protocol's part. */
    record Malformed(String code, String message, String operation, Optional<String> peer) implements Failure {
        @Override
        public String space() {
            return "input";
        }
    }
}
