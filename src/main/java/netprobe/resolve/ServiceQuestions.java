package netprobe.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import netprobe.resolve.ServiceQuestion.ByName;
import netprobe.resolve.ServiceQuestion.ByPorts;
import netprobe.resolve.ServiceQuestion.ByUrl;
import netprobe.resolve.ServiceQuestion.Unusable;

/** Reads operands of {@code services}: {@code http}, {@code http/tcp}, {@code 80}, {@code 20-25/tcp}, {@code https://example.org}. */
final class ServiceQuestions {

    private static final int LAST_PORT = 65535;
    private static final String AFTER_SCHEME = "://";

    private final Predicate<String> isProtocol;
    private final Predicate<String> isService;

    /**
     * A reader.
     *
     * @param isProtocol whether a word is a protocol's name
     * @param isService whether a word with a slash in it is a service's name, as {@code 914c/g} is
     */
    ServiceQuestions(Predicate<String> isProtocol, Predicate<String> isService) {
        this.isProtocol = isProtocol;
        this.isService = isService;
    }

    /** What the operand asks for. */
    ServiceQuestion read(String operand) {
        int url = operand.indexOf(AFTER_SCHEME);
        if (url >= 0) {
            return url(operand.substring(0, url), operand.substring(url + AFTER_SCHEME.length()));
        }
        int slash = operand.lastIndexOf('/');
        if (slash < 0) {
            return nameOrPorts(operand, Optional.empty());
        }
        String protocol = operand.substring(slash + 1).toLowerCase(Locale.ROOT);
        if (isProtocol.test(protocol)) {
            return nameOrPorts(operand.substring(0, slash), Optional.of(protocol));
        }
        return isService.test(operand)
                ? new ByName(operand, Optional.empty())
                : new Unusable("invalid-protocol", "expected a protocol such as tcp or udp after the slash");
    }

    private static ServiceQuestion nameOrPorts(String text, Optional<String> protocol) {
        if (text.isEmpty()) {
            return new Unusable("invalid-service", "expected a service name, a port, a range of ports or a URL");
        }
        if (isNumber(text.replace("-", "").replace("+", ""))) {
            return ports(text, protocol);
        }
        return new ByName(text, protocol);
    }

    /** Ports are digits; a sign or a second hyphen is a slip. */
    private static ServiceQuestion ports(String text, Optional<String> protocol) {
        int hyphen = text.indexOf('-', 1);
        OptionalInt low = port(hyphen < 0 ? text : text.substring(0, hyphen));
        OptionalInt high = hyphen < 0 ? low : port(text.substring(hyphen + 1));
        if (low.isEmpty() || high.isEmpty()) {
            return new Unusable("invalid-port", hyphen < 0 ? expected("a port") : expected("a range of ports"));
        }
        return low.getAsInt() <= high.getAsInt()
                ? new ByPorts(low.getAsInt(), high.getAsInt(), protocol)
                : new Unusable("invalid-range", "expected a range of ports from the lower to the higher");
    }

    private static ServiceQuestion url(String prefix, String rest) {
        // of jdbc:postgresql://… and view-source:https://… the last scheme counts
        String scheme = prefix.substring(prefix.lastIndexOf(':') + 1);
        if (!isScheme(scheme)) {
            return new Unusable("invalid-url", "expected a URL with a scheme, such as https://www.python.org");
        }
        String port = portText(authority(rest));
        if (port.isEmpty()) {
            return new ByUrl(scheme, OptionalInt.empty());
        }
        OptionalInt number = port(port);
        return number.isPresent()
                ? new ByUrl(scheme, number)
                : new Unusable("invalid-port", expected("a port in the URL"));
    }

    /** RFC 3986, section 3.1. */
    private static boolean isScheme(String text) {
        boolean begins = !text.isEmpty() && isLetter(text.charAt(0));
        return begins
                && text.chars().allMatch(c -> isLetter(c) || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** What stands between the slashes and path, query or fragment (RFC 3986, section 3.2). */
    private static String authority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(rest.lastIndexOf('@', end) + 1, end);
    }

    /** What follows the host's colon; the colons of an IPv6 address stand in brackets. */
    private static String portText(String authority) {
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        return colon < 0 ? "" : authority.substring(colon + 1);
    }

    private static OptionalInt port(String text) {
        int value = isNumber(text) && text.length() <= 9 ? Integer.parseInt(text) : 0;
        return value >= 1 && value <= LAST_PORT ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String expected(String what) {
        return "expected " + what + " from 1 to " + LAST_PORT;
    }
}
