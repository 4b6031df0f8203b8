package netprobe.model;

import java.util.Optional;

/**
 * What one reader makes of a text that is given to it as an address.
 *
 * @param reader who reads
 * @param outcome what it takes the text for
 * @param address the address it reads, where it reads one
 */
public record Reading(Reader reader, Outcome outcome, Optional<IpAddress> address) {

    /** Reads an address. */
    public static Reading of(Reader reader, IpAddress address) {
        return new Reading(reader, Outcome.ADDRESS, Optional.of(address));
    }

    /** Reads no address. */
    public static Reading of(Reader reader, Outcome outcome) {
        return new Reading(reader, outcome, Optional.empty());
    }

    /** The functions and programs whose readings are told apart. */
    public enum Reader {
        /** inet_pton(3). */
        INET_PTON("inet_pton", "inet_pton"),
        /** inet_aton(3); of IPv4 only. */
        INET_ATON("inet_aton", "inet_aton"),
        /** getaddrinfo(3) of glibc, and with it most programs. */
        GETADDRINFO("getaddrinfo", "getaddrinfo"),
        /** {@code java.net.InetAddress.getByName}. */
        JAVA("java", "Java"),
        /** Python's {@code ipaddress} module. */
        PYTHON("python", "Python"),
        /** The host of a URL (WHATWG URL): browsers, Node.js. */
        BROWSER("browser", "browsers");

        private final String label;
        private final String title;

        Reader(String label, String title) {
            this.label = label;
            this.title = title;
        }

        /** The spelling of JSON. */
        public String label() {
            return label;
        }

        /** The name in a sentence. */
        public String title() {
            return title;
        }
    }

    /** What a reader can take a text for. */
    public enum Outcome {
        /** An address. */
        ADDRESS("address"),
        /** A name, which it would look up. */
        NAME("name"),
        /** An error. */
        REFUSED("refused");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The spelling of JSON. */
        public String label() {
            return label;
        }
    }
}
