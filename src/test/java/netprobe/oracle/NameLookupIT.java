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

    /** A new python3 for each resolv.conf: the C library stops reading it again in a thread that once had no answer from a server. */
    @Test
    void nameServersAreAskedAsTheCLibraryAsksThem() throws IOException {
        for (var resolver : RESOLVERS) {
            host.write("/etc/resolv.conf", resolver);
            try (var python = Python.startIn(host)) {
                for (var sources : SOURCES) {
                    var hosts = files.text();
                    host.write("/etc/hosts", hosts);
                    host.write("/etc/nsswitch.conf", "hosts: " + sources + "\n");
                    compareAll(python, "hosts: " + sources + "\n" + resolver + "hosts file:\n" + hosts);
                }
            }
        }
        differences.assertNone(4_000);
    }

    /** Nobody answers at that address: each lookup costs the one second it is given. */
    @Test
    void silentNameServerIsTriedAgainLater() throws IOException {
        host.addInterface("silent0", "192.0.2.129/25");
        host.write("/etc/hosts", "");
        host.write("/etc/nsswitch.conf", "hosts: files dns\n");
        host.write("/etc/resolv.conf", "nameserver 192.0.2.200\noptions timeout:1 attempts:1\n");

        try (var python = Python.startIn(host)) {
            compare(python, "silent server", new Command("resolve -4", "gethostbyname_ex"),
                    List.of("www.python.org", "pymotw.com"));
            compare(python, "silent server", new Command("fqdn", "getfqdn"), List.of("www.python.org", "pymotw.com"));
        }
        differences.assertNone(4);
    }

    private void compareAll(Python python, String setting) throws IOException {
        compare(python, setting, new Command("resolve -4", "gethostbyname_ex"), files.questions(20));
        compare(python, setting, new Command("reverse", "gethostbyaddr"), files.addresses(20));
        var both = Stream.concat(files.questions(8).stream(), files.addresses(4).stream()).toList();
        compare(python, setting, new Command("fqdn", "getfqdn"), both);
    }

    /** What netprobe is asked, and which function of Python's tells the truth. */
    private record Command(String netprobe, String python) {}

    private void compare(Python python, String setting, Command command, List<String> operands) throws IOException {
        var arguments = new ArrayList<>(List.of((command.netprobe + " --json --").split(" ")));
        arguments.addAll(operands);
        var answers = netprobe.run(arguments, "").objects();
        var outcomes = python.callAll(operands.stream().map(operand -> Call.of(command.python, operand)).toList());
        for (int i = 0; i < operands.size(); i++) {
            var expected = expected(outcomes.get(i));
            var actual = actual(answers.get(i));
            boolean numberIsStale = STALE.stream().anyMatch(setting::contains) || expected.equals("herror 0");
            var told =
                    numberIsStale && expected.startsWith("herror ") && actual.startsWith("herror ") ? expected : actual;
            differences.compare(command.netprobe + " " + operands.get(i) + " with " + setting, expected, told);
        }
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
