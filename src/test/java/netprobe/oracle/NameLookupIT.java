package netprobe.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import netprobe.oracle.Outcome.Raised;
import netprobe.oracle.Outcome.Returned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code resolve -4}, {@code reverse} and {@code fqdn} against gethostbyname_ex, gethostbyaddr and getfqdn, under hosts files, orders of
 * sources and name servers made for the test.
 */
class NameLookupIT {

    private static final List<String> SOURCES =
            List.of("files", "dns", "files dns", "dns files", "files [SUCCESS=continue] dns",
                    "files [SUCCESS=merge] dns", "dns [NOTFOUND=return] files", "dns [!UNAVAIL=return] files",
                    "files [NOTFOUND=return] dns");

    private static final List<String> RESOLVERS = List.of("nameserver 127.0.0.1\n", "nameserver ::1\n",
            "nameserver 127.0.0.1\nsearch example.org\n",
            "search internal.example.org example.org python.org\nnameserver 127.0.0.1\noptions ndots:2\n",
            "domain example.org\nnameserver 127.0.0.9\nnameserver 127.0.0.1\n",
            "nameserver 127.0.0.1\noptions ndots:0\nsearch example.org\n",
            "nameserver 127.0.0.1\noptions edns0 rotate single-request\n", "nameserver 127.0.0.1\noptions use-vc\n",
            "nameserver 127.0.0.1\nsearch .\n", "nameserver 127.0.0.1\noptions no-tld-query\nsearch example.org",
            "nameserver 127.0.0.9\n");

    /**
     * The explained difference: Python takes an herror's number from {@code h_errno}, which the reentrant functions need not set and an
     * earlier source may have; netprobe has the number that the call itself returned. Where the two may differ, that both are an herror counts.
     */
    private static final List<String> STALE = List.of("hosts: dns files", "hosts: dns [");

    private static final Command RESOLVE = new Command("resolve -4", "gethostbyname_ex", Failures.TOLD_ALIKE);
    private static final Command REVERSE = new Command("reverse", "gethostbyaddr", Failures.TOLD_ALIKE);
    private static final Command FQDN = new Command("fqdn", "getfqdn", Failures.TOLD_ALIKE);
    private static final Command OWN_RESOLVE =
            new Command("resolve -4 --via dns", "gethostbyname_ex", Failures.TOLD_APART);
    private static final Command OWN_REVERSE = new Command("reverse --via dns", "gethostbyaddr", Failures.TOLD_APART);

    /** Whether both tell failures in the same words, or netprobe in the name servers', which the C library does not pass on. */
    private enum Failures {
        TOLD_ALIKE, TOLD_APART
    }

    /** What netprobe is asked, and which function of Python's tells the truth. */
    private record Command(String netprobe, String python, Failures failures) {}

    /** The C library alone takes a line of an address without a name for an answer. */
    private static final String NAMELESS = " ";
    private static final String FAILED = "failed";

    private static Namespace host;
    private static Resident netprobe;

    private final Choice choice = new Choice(Seed.forCases("names"));
    private final HostsFiles files = new HostsFiles(choice);
    private final Differences differences = new Differences();

    @BeforeAll
    static void start() throws IOException {
        host = Namespace.create();
        NameServer.start(host, "sample.zone");
        netprobe = Resident.startIn(host);
    }

    @AfterAll
    static void stop() throws IOException {
        netprobe.close();
        host.close();
    }

    @Test
    void hostsFilesAreReadAsTheCLibraryReadsThem() throws IOException {
        host.write("/etc/nsswitch.conf", "hosts: files\n");
        try (var python = Python.startIn(host)) {
            for (int round = 0; round < 60; round++) {
                var hosts = files.text();
                host.write("/etc/hosts", hosts);
                compareAll(python, "hosts file:\n" + hosts);
            }
        }
        differences.assertNone(3_000);
    }

    @Test
    void nameServersAreAskedAsTheCLibraryAsksThem() throws IOException {
        forEachSetting(SOURCES, this::compareAll);
        differences.assertNone(4_000);
    }

    /** Sources in plain order only: its own resolver is what {@code --via dns} asks for, so that a file can't keep it from asking. */
    @Test
    void ownResolverFindsWhatTheCLibraryFinds() throws IOException {
        forEachSetting(List.of("dns", "files dns", "dns files"), (python, setting) -> {
            compare(python, setting, OWN_RESOLVE, files.questions(20));
            // of IPv4 in IPv6 the C library looks up neither address, and it drops scopes
            var addresses =
                    files.addresses(20).stream()
                            .filter(address -> !address.matches("::(ffff:|192).*|::|fe80.*")).toList();
            compare(python, setting, OWN_REVERSE, addresses);
        });
        differences.assertNone(1_000);
    }

    /** What is compared under each setting. */
    private interface Comparison {
        void under(Python python, String setting) throws IOException;
    }

    /** A new python3 for each resolv.conf: the C library stops reading it again in a thread that once had no answer from a server. */
    private void forEachSetting(List<String> sources, Comparison comparison) throws IOException {
        for (var resolver : RESOLVERS) {
            host.write("/etc/resolv.conf", resolver);
            try (var python = Python.startIn(host)) {
                for (var source : sources) {
                    var hosts = files.text();
                    host.write("/etc/hosts", hosts);
                    host.write("/etc/nsswitch.conf", "hosts: " + source + "\n");
                    comparison.under(python, "hosts: " + source + "\n" + resolver + "hosts file:\n" + hosts);
                }
            }
        }
    }

    /** Nobody answers at that address: each lookup costs the one second it is given. */
    @Test
    void silentNameServerIsTriedAgainLater() throws IOException {
        host.addInterface("silent0", "192.0.2.129/25");
        host.write("/etc/hosts", "");
        host.write("/etc/nsswitch.conf", "hosts: files dns\n");
        host.write("/etc/resolv.conf", "nameserver 192.0.2.200\noptions timeout:1 attempts:1\n");

        try (var python = Python.startIn(host)) {
            compare(python, "silent server", RESOLVE,
                    List.of("www.python.org", "pymotw.com"));
            compare(python, "silent server", FQDN, List.of("www.python.org", "pymotw.com"));
        }
        differences.assertNone(4);
    }

    private void compareAll(Python python, String setting) throws IOException {
        compare(python, setting, RESOLVE, files.questions(20));
        compare(python, setting, REVERSE, files.addresses(20));
        var both = Stream.concat(files.questions(8).stream(), files.addresses(4).stream()).toList();
        compare(python, setting, FQDN, both);
    }

    private void compare(Python python, String setting, Command command, List<String> operands) throws IOException {
        var arguments = new ArrayList<>(List.of((command.netprobe + " --json --").split(" ")));
        arguments.addAll(operands);
        var answers = netprobe.run(arguments, "").objects();
        var outcomes = python.callAll(operands.stream().map(operand -> Call.of(command.python, operand)).toList());
        for (int i = 0; i < operands.size(); i++) {
            var what = command.netprobe + " " + operands.get(i) + " with " + setting;
            var expected = expected(outcomes.get(i));
            var actual = actual(answers.get(i));
            if (command.failures == Failures.TOLD_ALIKE) {
                differences.compare(what, expected, told(actual, expected, setting));
            } else if (!expected.startsWith(NAMELESS)) {
                differences.compare(what, outcomes.get(i) instanceof Raised ? FAILED : expected,
                        answers.get(i).has("error") ? FAILED : actual);
            }
        }
    }

    private static String told(String actual, String expected, String setting) {
        boolean numberIsStale = STALE.stream().anyMatch(setting::contains) || expected.equals("herror 0");
        return numberIsStale && expected.startsWith("herror ") && actual.startsWith("herror ") ? expected : actual;
    }

    private static String expected(Outcome outcome) {
        return switch (outcome) {
            case Returned(var value) when value.isTextual() -> value.asText();
            case Returned(var value) -> value.get(0).asText() + " " + texts(value.get(1)) + " " + texts(value.get(2));
            case Raised(var exception, var _, var _) when exception.equals("UnicodeError") -> "input";
            case Raised raised -> raised.exception() + " " + raised.number().orElse(0);
        };
    }

    private static String actual(JsonNode answer) {
        if (answer.has("fqdn")) {
            return answer.get("fqdn").asText();
        }
        if (answer.has("hostname")) {
            return answer.get("hostname").asText() + " " + texts(answer.get("aliases")) + " "
                    + texts(answer.get("addresses"));
        }
        var error = answer.get("error");
        var number = " " + error.path("number").asInt();
        return switch (error.get("space").asText()) {
            case "eai" -> "gaierror" + number;
            case "errno" -> "OSError" + number;
            case "h_errno" -> "herror" + number;
            default -> error.get("space").asText();
        };
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
