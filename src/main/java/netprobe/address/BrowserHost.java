package netprobe.address;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import netprobe.idna.UrlHost;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.Reading;
import netprobe.model.Reading.Outcome;
import netprobe.model.Reading.Reader;

/**
 * How a browser reads the host of an {@code http} URL: the host parser of the WHATWG URL Standard.
 *
 * <p>A host that ends in a number is an IPv4 address or an error, never a name; parts may be octal or hexadecimal, as for inet_aton, and a
 * final dot does not count. Before that, percent-encoding is undone and other scripts' digits become ASCII.
 */
final class BrowserHost {

    private static final String FORBIDDEN = " #/:<>?@[\\]^|%";
    private static final BigInteger BYTE = BigInteger.valueOf(256);

    private BrowserHost() {}

    /** Reads the host as it stands in a URL, where IPv6 has brackets. */
    static Reading read(String host) {
        String text = host.replaceAll("[\t\n\r]", "");
        return text.startsWith("[") ? ipv6(text) : domain(percentDecoded(text));
    }

    private static Reading ipv6(String text) {
        Optional<IpAddress> address =
                text.endsWith("]") ? AddressText.pton6(text.substring(1, text.length() - 1)) : Optional.empty();
        return address.map(found -> Reading.of(Reader.BROWSER, found)).orElseGet(BrowserHost::refused);
    }

    private static Reading domain(String text) {
        String ascii = UrlHost.toAscii(text).orElse("");
        if (ascii.isEmpty() || ascii.chars().anyMatch(BrowserHost::isForbidden)) {
            return refused();
        }
        String[] parts = ascii.split("\\.", -1);
        int count = parts.length > 1 && parts[parts.length - 1].isEmpty() ? parts.length - 1 : parts.length;
        return isNumber(parts[count - 1]) ? ipv4(parts, count) : Reading.of(Reader.BROWSER, Outcome.NAME);
    }

    private static boolean isForbidden(int c) {
        return c <= ' ' || c == 0x7f || FORBIDDEN.indexOf(c) >= 0;
    }

    /** The standard's "ends in a number": of digits alone, however many of them are octal, or {@code 0x} and hexadecimal digits. */
    private static boolean isNumber(String part) {
        boolean digits = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits || number(part).isPresent();
    }

    private static Reading ipv4(String[] parts, int count) {
        if (count > 4) {
            return refused();
        }
        BigInteger word = BigInteger.ZERO;
        for (int i = 0; i < count; i++) {
            int bytes = i == count - 1 ? 4 - i : 1;
            Optional<BigInteger> number = number(parts[i]).filter(value -> value.compareTo(BYTE.pow(bytes)) < 0);
            if (number.isEmpty()) {
                return refused();
            }
            word = word.multiply(BYTE.pow(bytes)).add(number.get());
        }
        return Reading.of(Reader.BROWSER, IpAddress.ipv4(word.intValue()));
    }

    /** The standard's IPv4 number parser: {@code 0x} alone is zero. */
    private static Optional<BigInteger> number(String part) {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        boolean hexadecimal = part.startsWith("0x");
        boolean octal = !hexadecimal && part.startsWith("0") && part.length() > 1;
        int radix = hexadecimal ? 16 : octal ? 8 : 10;
        String digits = part.substring(hexadecimal ? 2 : octal ? 1 : 0);
        boolean valid = digits.chars().allMatch(c -> Character.digit(c, radix) >= 0);
        return valid
                ? Optional.of(digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits, radix))
                : Optional.empty();
    }

    private static String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == '%' && i + 2 < bytes.length && hexDigit(bytes[i + 1]) >= 0
                    && hexDigit(bytes[i + 2]) >= 0;
            decoded.write(escape ? hexDigit(bytes[i + 1]) << 4 | hexDigit(bytes[i + 2]) : bytes[i]);
            i += escape ? 2 : 0;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int hexDigit(byte b) {
        return Character.digit(b, 16);
    }

    private static Reading refused() {
        return Reading.of(Reader.BROWSER, Outcome.REFUSED);
    }
}
