package netprobe.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;
import netprobe.model.PortRange;
import netprobe.model.Subject;
import netprobe.observe.Target;

/** Reads what a diagnosis is to be about: a host, a host with its port, or a URL. */
final class DiagnoseTarget {

    /** This host's own name resolution. */
    static final Subject THIS_HOST = new Subject("", Optional.empty(), List.of(), Optional.empty());

    private static final String EXPECTED = "a host, HOST:PORT or a URL";

    private static final Pattern USER = Pattern.compile("^([^/?#]*://)[^/?#]*@");
    private static final String AFTER_SCHEME = "://";
    private static final int MOST_PORTS = 16;

    private final ProbeOperands reader;

    /** A reader that knows services by name. */
    DiagnoseTarget(Function<String, OptionalInt> services) {
        this.reader = new ProbeOperands(services, EXPECTED);
    }

    Answer<Subject> read(String typed) {
        if (typed.isBlank()) {
            return refused("expected " + EXPECTED);
        }
        if (!hasPort(typed)) {
            String host = typed.startsWith("[") && typed.endsWith("]") ? typed.substring(1, typed.length() - 1) : typed;
            return Answer.of(new Subject(typed, Optional.of(host), List.of(), Optional.empty()));
        }
        ProbeOperands.Reading reading = reader.read(List.of(typed));
        if (reading.targets().size() != 1) {
            return refused(reading.refused().stream().findFirst().map(ProbeOperands.Refused::expected)
                    .orElse("expected " + EXPECTED));
        }
        Target target = reading.targets().getFirst();
        List<Integer> ports = target.ports().stream().flatMap(DiagnoseTarget::ports).distinct().toList();
        return ports.size() > MOST_PORTS
                ? refused("expected at most " + MOST_PORTS + " ports")
                : Answer.of(new Subject(withoutUser(typed), Optional.of(target.host()), ports, scheme(typed)));
    }

    private static Answer<Subject> refused(String expected) {
        return Answer.failed(new InputError("invalid-operand", expected, "read"));
    }

    private static Stream<Integer> ports(PortRange range) {
        return IntStream.rangeClosed(range.low(), range.high()).boxed().limit(MOST_PORTS + 1);
    }

    /** An IPv6 address without brackets has colons of its own. */
    private static boolean hasPort(String text) {
        boolean bracketed = text.startsWith("[") && text.contains("]:");
        boolean oneColon = text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':');
        return text.contains(AFTER_SCHEME) || bracketed || oneColon;
    }

    /** A name and password in a URL (RFC 3986, section 3.2.1) are nobody's business, least of all a report's. */
    private static String withoutUser(String typed) {
        return USER.matcher(typed).replaceFirst("$1");
    }

    private static Optional<String> scheme(String text) {
        int end = text.indexOf(AFTER_SCHEME);
        return end < 0 ? Optional.empty() : Optional.of(text.substring(0, end).toLowerCase(Locale.ROOT));
    }
}
