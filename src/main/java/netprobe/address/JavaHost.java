package netprobe.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import netprobe.model.IpAddress;
import netprobe.model.Reading;
import netprobe.model.Reading.Outcome;
import netprobe.model.Reading.Reader;

/**
 * How this JVM's {@code InetAddress.getByName} reads a host: asked of the JVM itself, without a lookup.
 *
 * <p>Decimal parts may have leading zeros and may be fewer than four; octal and hexadecimal ones make an error, since JDK 22 rather than a name,
 * and an IPv4-mapped address becomes the IPv4 address.
 */
final class JavaHost {

    private JavaHost() {}

    /** Reads the text. Whether this host has the interface that a scope names is not asked. */
    static Reading read(String text) {
        String zone = interfaceName(text);
        String asked = zone.isEmpty() ? text : text.replace('%' + zone, "%1");
        return literal(asked).map(address -> Reading.of(Reader.JAVA, zone.isEmpty() ? address : address.within(zone)))
                .orElseGet(() -> Reading.of(Reader.JAVA, isLookedUp(text) ? Outcome.NAME : Outcome.REFUSED));
    }

    private static Optional<IpAddress> literal(String text) {
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            IpAddress packed = IpAddress.of(address.getAddress());
            int percent = address.getHostAddress().indexOf('%');
            return Optional.of(percent < 0 ? packed : packed.within(address.getHostAddress().substring(percent + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The interface's name after {@code %} in an IPv6 address, numbers not counting. */
    private static String interfaceName(String text) {
        int percent = text.indexOf('%');
        if (percent < 0 || text.lastIndexOf(':', percent) < 0) {
            return "";
        }
        String zone = text.substring(percent + 1, text.endsWith("]") ? text.length() - 1 : text.length());
        return zone.chars().allMatch(c -> c >= '0' && c <= '9') ? "" : zone;
    }

    /** What is no literal is a name, but for what InetAddress.getAllByName takes for a broken literal. */
    private static boolean isLookedUp(String text) {
        boolean brokenIpv6 = text.startsWith("[") || looksNumeric(text) && text.indexOf(':') >= 0;
        return !brokenIpv6 && !(looksNumeric(text) && isPosixLiteral(text));
    }

    private static boolean looksNumeric(String text) {
        return !text.isEmpty() && (HexFormat.isHexDigit(text.charAt(0)) || text.charAt(0) == ':');
    }

    private static boolean isPosixLiteral(String text) {
        try {
            Inet4Address.ofPosixLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
