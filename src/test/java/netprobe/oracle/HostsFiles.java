package netprobe.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Makes hosts(5) files as people and programs leave them, and the questions to ask of them.
 *
 * <p>Few names and addresses on many lines: the same name on several lines, an alias that is a canonical name elsewhere, one name with both
 * families are the rule, not the exception.
 */
final class HostsFiles {

    private static final List<String> NAMES =
            List.of("apu", "apu.hellfly.net", "web", "web.example.org", "example.org", "www.example.org", "db",
                    "db.internal.example.org", "localhost", "localhost.localdomain", "vantage", "v4.example.org",
                    "nodata.example.org", "under_score.example.org",
                    "xn--bcher-kva.example.org", "a", "1and1", "dotted.", "www.python.org", "-dash");

    private static final List<String> ADDRESSES =
            List.of("127.0.0.1", "127.0.1.1", "10.9.0.10", "192.0.2.1", "192.0.2.80", "198.51.100.7", "0.0.0.0",
                    "::1", "::", "2001:db8::1", "2001:db8::80", "2001:DB8:0:0::80", "fe80::1", "fe80::1%lo",
                    "::ffff:192.0.2.1", "::ffff:10.9.0.10");

    private static final List<String> BROKEN_ADDRESSES =
            List.of("127.1", "300.1.2.3", "1.2.3", "2001:db8:::1", "::g", "0x7f.0.0.1", "010.9.0.10", "apu", "-");

    private final Choice choice;

    HostsFiles(Choice choice) {
        this.choice = choice;
    }

    /** The text of a file of up to 20 lines. */
    String text() {
        var end = choice.oneIn(5) ? "\r\n" : "\n";
        var lines = new ArrayList<String>();
        IntStream.range(0, choice.between(0, 20)).forEach(_ -> lines.add(choice.oneIn(8) ? remark() : entry()));
        return String.join(end, lines) + (choice.oneIn(6) ? "" : end);
    }

    private String remark() {
        return choice.of("", "   ", "\t", "# a comment", "#10.9.0.10 apu", "10.9.0.10", "  10.9.0.10  ", "apu",
                "192.0.2.1 # web", "192.0.2.1 ##");
    }

    private String entry() {
        var text = new StringBuilder(choice.oneIn(10) ? space() : "");
        text.append(choice.oneIn(12) ? choice.of(BROKEN_ADDRESSES) : choice.of(ADDRESSES));
        for (int names = choice.between(1, 4); names > 0; names--) {
            text.append(space()).append(name());
        }
        return text.append(choice.of("", "", "", " ", "\t", " # remark", "#remark")).toString();
    }

    private String space() {
        return choice.of(" ", "\t", "    ", "\t\t", " \t ");
    }

    private String name() {
        return cased(choice.of(NAMES));
    }

    private String cased(String name) {
        return choice.oneIn(6)
                ? name.toUpperCase(Locale.ROOT)
                : choice.oneIn(10) ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
    }

    /** Names to look up: those that a file may have, in any case and with a final dot, addresses, and some that no file has. */
    List<String> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> choice.<String>by(this::name, this::name, () -> name() + ".", this::address,
                        () -> choice.of("absent", "absent.example.org", "apu.", "127.1", "0x7f.1", "256.1.1.1", "1",
                                "python.org", "many.example.org", "mail",
                                "dangling.example.org", "broken.example.org", "a..b", "." + name(),
                                "x".repeat(64) + ".example.org", "255.255.255.255", "<broadcast>")))
                .toList();
    }

    /** Addresses to look up: those that a file may have, in any notation. */
    List<String> addresses(int count) {
        return IntStream.range(0, count).mapToObj(_ -> choice.<String>by(this::address, this::address,
                () -> choice.of("8.8.8.8", "2001:4860:4860::8888", "192.0.2.66", "192.0.2.254", "10.9.0.11",
                        "::ffff:8.8.8.8", "::192.0.2.1", "142.250.74.46")))
                .toList();
    }

    private String address() {
        return choice.of(ADDRESSES);
    }
}
