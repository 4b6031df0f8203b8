package netprobe.observe;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;

/** Names that nobody has, drawn once for a run, so that all servers are asked for the same. */
final class RandomNames {

    private static final int LABEL_BYTES = 8;

    private final String label = "netprobe-" + hex(LABEL_BYTES);

    /** One beside a name, in the same domain; none beside a name at the top. */
    Optional<DomainName> beside(DomainName name) {
        String text = name.text();
        int dot = text.indexOf('.');
        return dot < 0 || dot == text.length() - 1 ? Optional.empty() : parse(label + text.substring(dot));
    }

    /** One in the domain in which there is nothing (RFC 6761, section 6.4). */
    DomainName impossible() {
        return parse(label + ".invalid").orElseThrow();
    }

    /** One in a top-level domain that nobody has. */
    DomainName topmost() {
        return parse(label + "." + label).orElseThrow();
    }

    /** So many random bytes, in hexadecimal digits. */
    static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static Optional<DomainName> parse(String text) {
        try {
            return Optional.of(DomainName.parse(text));
        } catch (InvalidName tooLong) {
            return Optional.empty();
        }
    }
}
