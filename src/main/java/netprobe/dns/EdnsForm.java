package netprobe.dns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The OPT record of a query (RFC 6891).
 *
 * @param version 0, but to see what a server makes of another
 * @param udpSize the largest datagram that is taken, in bytes
 * @param dnssecOk whether signatures are wanted (RFC 3225)
 * @param options in this order
 * @param otherFlags those beside it, as bits
 */
public record EdnsForm(int version, int udpSize, boolean dnssecOk, List<OptionData> options, int otherFlags) {

    /** The datagram that fits every path without fragments, by the DNS Flag Day 2020's measure. */
    public static final int UDP_SIZE = 1232;

    private static final int COOKIE = 10;
    private static final int CLIENT_COOKIE = 16;

    /** Nothing but the size. */
    public static final EdnsForm PLAIN = new EdnsForm(0, UDP_SIZE, false, List.of());

    /** With signatures. */
    public static final EdnsForm DNSSEC = new EdnsForm(0, UDP_SIZE, true, List.of());

    /** The flag CO, that compact denial of existence is understood (RFC 9824). */
    public static final int COMPACT_OK = 0x4000;

    /** Copies the list. */
    public EdnsForm {
        options = List.copyOf(options);
    }

    /** One without other flags. */
    public EdnsForm(int version, int udpSize, boolean dnssecOk, List<OptionData> options) {
        this(version, udpSize, dnssecOk, options, 0);
    }

    /** The same with one more option. */
    public EdnsForm and(OptionData option) {
        return new EdnsForm(version, udpSize, dnssecOk,
                Stream.concat(options.stream(), Stream.of(option)).toList(), otherFlags);
    }

    /** Whether there is no option of that number. */
    public boolean lacks(int code) {
        return options.stream().noneMatch(option -> option.code() == code);
    }

    /** The client's part of the cookie that is sent, in hexadecimal digits. */
    Optional<String> clientCookie() {
        return options.stream().filter(option -> option.code() == COOKIE && option.hex().length() >= CLIENT_COOKIE)
                .map(option -> option.hex().substring(0, CLIENT_COOKIE)).findFirst();
    }

    /**
     * An option as it goes over the wire.
     *
     * @param code its number
     * @param hex its data, in hexadecimal digits
     */
    public record OptionData(int code, String hex) {}
}
