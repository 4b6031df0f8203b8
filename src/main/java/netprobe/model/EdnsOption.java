package netprobe.model;

import java.time.Duration;
import java.util.Optional;

/** An option of an OPT record (RFC 6891, section 6.1.2). */
public sealed interface EdnsOption {

    /** Its number in IANA's registry of DNS EDNS0 option codes. */
    int code();

    /**
     * The name server's identity (RFC 5001).
     *
     * @param hex the identity's bytes, in lower-case hexadecimal digits
     * @param text the same as characters, where all of them are printable ASCII
     */
    record Nsid(String hex, Optional<String> text) implements EdnsOption {
        @Override
        public int code() {
            return 3;
        }
    }

    /**
     * The network that an answer is for (RFC 7871).
     *
     * @param address the network's address
     * @param source how many bits of the address the query told
     * @param scope for how many bits the answer holds
     */
    record ClientSubnet(String address, int source, int scope) implements EdnsOption {
        @Override
        public int code() {
            return 8;
        }
    }

    /**
     * A cookie (RFC 7873), in lower-case hexadecimal digits.
     *
     * @param client the client's part
     * @param server the server's part, empty in a first query
     */
    record Cookie(String client, String server) implements EdnsOption {
        @Override
        public int code() {
            return 10;
        }
    }

    /**
     * How long a connection may idle (RFC 7828).
     *
     * @param timeout as the server said; a client's option has none
     */
    record Keepalive(Optional<Duration> timeout) implements EdnsOption {
        @Override
        public int code() {
            return 11;
        }
    }

    /**
     * Bytes without meaning that hide a message's length (RFC 7830).
     *
     * @param length how many
     */
    record Padding(int length) implements EdnsOption {
        @Override
        public int code() {
            return 12;
        }
    }

    /**
     * An extended DNS error (RFC 8914).
     *
     * @param info the INFO-CODE
     * @param name as IANA's registry has it
     * @param text the EXTRA-TEXT, which may be empty
     */
    record ExtendedError(int info, String name, String text) implements EdnsOption {
        @Override
        public int code() {
            return 15;
        }
    }

    /**
     * Any other option, or one of the above whose bytes make no sense.
     *
     * @param name as IANA's registry has it, or {@code OPT65001}
     * @param hex its data, in lower-case hexadecimal digits
     * @param meaning what the data says, where that is known
     */
    record Other(int code, String name, String hex, Optional<String> meaning) implements EdnsOption {}
}
