package netprobe.dns;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xbill.DNS.Name;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.TextParseException;

/** A secret shared with a server, by which messages are signed (RFC 8945). */
public final class TsigKey {

    /** What a text should have been that can't be read. */
    public static final String EXPECTED =
            "[ALGORITHM:]NAME:SECRET with the secret in Base64, and hmac-sha256 (the default), "
                    + "hmac-sha512, hmac-sha384, hmac-sha224, hmac-sha1 or hmac-md5";

    private static final String DEFAULT = "hmac-sha256";
    private static final Set<String> ALGORITHMS =
            Set.of(DEFAULT, "hmac-sha512", "hmac-sha384", "hmac-sha224", "hmac-sha1", "hmac-md5");

    private static final Pattern IN_FILE = Pattern.compile("\\bkey\\s+\"?([^\"\\s{]+)\"?\\s*\\{([^}]*)}");
    /** A hash or two slashes begin one only where a word could begin: Base64 has slashes, too. */
    private static final Pattern COMMENT = Pattern.compile("(?m)(?<=^|[\\s;])(?:#|//).*$|(?s)/\\*.*?\\*/");

    private final TSIG tsig;
    private final String name;

    private TsigKey(TSIG tsig, String name) {
        this.tsig = tsig;
        this.name = name;
    }

    /** Reads what {@code dig -y} reads. */
    public static Optional<TsigKey> parse(String text) {
        int last = text.lastIndexOf(':');
        int first = text.indexOf(':');
        if (last < 0) {
            return Optional.empty();
        }
        String algorithm = first < last ? text.substring(0, first).toLowerCase(Locale.ROOT) : DEFAULT;
        String name = first < last ? text.substring(first + 1, last) : text.substring(0, last);
        try {
            byte[] secret = Base64.getDecoder().decode(text.substring(last + 1));
            boolean usable = secret.length > 0 && ALGORITHMS.contains(algorithm);
            return usable ? Optional.of(of(algorithm, DomainName.parse(name), secret)) : Optional.empty();
        } catch (IllegalArgumentException | InvalidName unusable) {
            return Optional.empty();
        }
    }

    /** Reads the first key of a file as tsig-keygen(8) writes it and named.conf(5) has it. */
    public static Optional<TsigKey> ofFile(String text) {
        var key = IN_FILE.matcher(COMMENT.matcher(text).replaceAll(" "));
        return key.find()
                ? parameter(key.group(2), "algorithm").flatMap(algorithm -> parameter(key.group(2), "secret")
                        .flatMap(secret -> parse(algorithm + ':' + key.group(1) + ':' + secret)))
                : Optional.empty();
    }

    private static Optional<String> parameter(String clause, String name) {
        var value = Pattern.compile("\\b" + name + "\\s+\"?([^\"\\s;]+)").matcher(clause);
        return value.find() ? Optional.of(value.group(1)) : Optional.empty();
    }

    private static TsigKey of(String algorithm, DomainName name, byte[] secret) {
        return new TsigKey(new TSIG(algorithmName(algorithm), name.name(), secret), name.text());
    }

    private static Name algorithmName(String algorithm) {
        return algorithm.equals("hmac-md5") ? TSIG.HMAC_MD5 : absolute(algorithm);
    }

    private static Name absolute(String algorithm) {
        try {
            return Name.fromString(algorithm, Name.root);
        } catch (TextParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name both ends know it by. */
    public String name() {
        return name;
    }

    TSIG tsig() {
        return tsig;
    }

    /** The secret is not for any log. */
    @Override
    public String toString() {
        return "TSIG key " + name;
    }
}
