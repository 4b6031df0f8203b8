package netprobe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import netprobe.model.PortRange;
import netprobe.observe.Target;
import netprobe.tables.UrlSchemes;

/**
 * Reads what is to be reached: {@code HOST PORT...}, or {@code HOST:PORT} and URLs, any number of them. A port is a number, a name, a range
 * {@code 8000-8100}, or several with commas.
 */
final class ProbeOperands {

    private static final String EXPECTED = "HOST PORT..., HOST:PORT or a URL";

    private static final String AFTER_SCHEME = "://";

    private final Function<String, OptionalInt> services;
    private final String expected;

    /** A reader that knows services by name. */
    ProbeOperands(Function<String, OptionalInt> services) {
        this(services, EXPECTED);
    }

    /** A reader for a command that says otherwise what it expects. */
    ProbeOperands(Function<String, OptionalInt> services, String expected) {
        this.services = services;
        this.expected = expected;
    }

    /**
     * What operands lead to.
     *
     * @param targets to be reached
     * @param refused operands that can't be read, with what was expected
     */
    record Reading(List<Target> targets, List<Refused> refused) {}

    record Refused(String operand, String expected) {}

    /** Reads the operands of a command line, or the words of a line. */
    Reading read(List<String> operands) {
        var targets = new ArrayList<Target>();
        var refused = new ArrayList<Refused>();
        for (int at = 0; at < operands.size();) {
            String operand = operands.get(at++);
            Optional<Authority> authority = authority(operand);
            if (authority.isPresent()) {
                target(operand, authority.get(), refused).ifPresent(targets::add);
                continue;
            }
            int begin = at;
            while (at < operands.size() && authority(operands.get(at)).isEmpty()) {
                at++;
            }
            Optional<Target> target = target(operand, operands.subList(begin, at), refused);
            target.ifPresent(targets::add);
        }
        return new Reading(targets, refused);
    }

    private Optional<Target> target(String host, List<String> ports, List<Refused> refused) {
        if (ports.isEmpty()) {
            refused.add(new Refused(host, "expected a port after it: " + expected));
            return Optional.empty();
        }
        var ranges = new ArrayList<PortRange>();
        for (String port : ports) {
            ports(port, port, refused).ifPresent(ranges::addAll);
        }
        return ranges.isEmpty() ? Optional.empty() : Optional.of(new Target(host, unbracketed(host), ranges));
    }

    private Optional<Target> target(String operand, Authority authority, List<Refused> refused) {
        if (authority.host().isEmpty()) {
            refused.add(new Refused(operand, "expected a host in it: " + expected));
            return Optional.empty();
        }
        return ports(operand, authority.ports(), refused).map(ports -> new Target(operand, authority.host(), ports));
    }

    private record Authority(String host, String ports) {}

    /** A host with its port: {@code host:443}, {@code [::1]:443}, or a URL, which has its scheme's port unless it names one. */
    private static Optional<Authority> authority(String operand) {
        int scheme = operand.indexOf(AFTER_SCHEME);
        return scheme > 0
                ? Optional.of(url(operand.substring(0, scheme), operand.substring(scheme + AFTER_SCHEME.length())))
                : withPort(operand);
    }

    /** Behind an IPv6 address without brackets there is no port: the last colon may be one of its own. */
    private static Optional<Authority> withPort(String text) {
        int colon = text.lastIndexOf(':');
        boolean bracketed = text.startsWith("[") && colon > 0 && text.charAt(colon - 1) == ']';
        boolean onlyOne = colon >= 0 && text.indexOf(':') == colon;
        return bracketed || onlyOne
                ? Optional.of(new Authority(unbracketed(text.substring(0, colon)), text.substring(colon + 1)))
                : Optional.empty();
    }

    /** An empty port is none (RFC 3986, section 3.2.3), and {@code %25} stands before an interface (RFC 6874). */
    private static Authority url(String scheme, String rest) {
        int end = rest.length();
        for (char stop : new char[]{'/', '?', '#'}) {
            int at = rest.indexOf(stop);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String address = rest.substring(rest.lastIndexOf('@', end) + 1, end).replace("%25", "%");
        Authority named = withPort(address).orElseGet(() -> new Authority(unbracketed(address), ""));
        return named.ports().isEmpty() ? new Authority(named.host(), UrlSchemes.service(scheme)) : named;
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private Optional<List<PortRange>> ports(String operand, String text, List<Refused> refused) {
        var ranges = new ArrayList<PortRange>();
        for (String part : text.split(",", -1)) {
            Optional<PortRange> range = range(part);
            if (range.isEmpty()) {
                refused.add(new Refused(operand, "expected a port from 1 to " + PortRange.LAST
                        + ", a range such as 8000-8100, or a service name"));
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(ranges);
    }

    private Optional<PortRange> range(String text) {
        int dash = text.indexOf('-');
        boolean numbers = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
        if (!numbers) {
            OptionalInt port = services.apply(text);
            return port.isPresent() ? Optional.of(new PortRange(port.getAsInt(), port.getAsInt())) : Optional.empty();
        }
        int low = number(dash < 0 ? text : text.substring(0, dash));
        int high = dash < 0 ? low : number(text.substring(dash + 1));
        return low >= 1 && high <= PortRange.LAST && low <= high
                ? Optional.of(new PortRange(low, high))
                : Optional.empty();
    }

    /** 0 for what is no number of at most five digits. */
    private static int number(String digits) {
        boolean decimal = !digits.isEmpty() && digits.length() <= 5 && digits.indexOf('-') < 0;
        return decimal ? Integer.parseInt(digits) : 0;
    }
}
