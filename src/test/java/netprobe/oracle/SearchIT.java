package netprobe.oracle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import netprobe.dns.Reply;
import netprobe.dns.Script;
import netprobe.dns.ScriptedServer;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.resolve.DnsPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Our stub asks the same servers for the same names in the same order as the C library does, and comes to the same verdict. */
class SearchIT {

    private static final int CASES = 2_000;

    private final Choice choice = new Choice(Seed.forCases("search"));
    private volatile Script script = _ -> Reply.none();

    @TempDir
    Path folder;

    private Namespace namespace;
    private Python python;
    private HostLookups lookups;
    private ScriptedServer first;
    private ScriptedServer second;

    @BeforeEach
    void open() throws IOException {
        namespace = Namespace.createOnThisNetwork();
        python = Python.startIn(namespace);
        lookups = new HostLookups(namespace, folder);
        first = listen("127.53.0.1");
        second = listen("127.53.0.2");
        configure("nsswitch.conf", "hosts: dns\n");
    }

    @AfterEach
    void close() throws IOException {
        try (var _ = namespace; var _ = python; var _ = first; var _ = second) {
            script = _ -> Reply.none();
        }
    }

    @Test
    void namesAndVerdictsAreTheCLibrarys() throws IOException {
        var differences = new Differences();
        for (int i = 0; i < CASES; i++) {
            var each = SearchCase.draw(choice);
            take(each);
            String theirs =
                    each.family() == Family.ANY ? getaddrinfo(each.name()) : lookups.ask(each.family(), each.name());
            String expected = theirs + asked(first) + asked(second);
            differences.compare(each.toString(), expected,
                    verdict(each, ours(each), theirs) + asked(first) + asked(second));
        }
        differences.assertNone(CASES);
    }

    /** Why there are no addresses may be told otherwise here: a family without answer is told, where glibc hides it behind the other's NODATA. */
    @Test
    void namesAndAddressesAreTheCLibrarysWhenFamiliesAreAnsweredDifferently() throws IOException {
        var differences = new Differences();
        for (int i = 0; i < CASES / 4; i++) {
            var each = SearchCase.draw(choice).byType();
            take(each);
            String theirs = getaddrinfo(each.name());
            String expected = theirs + asked(first) + asked(second);
            var ours = ours(each).value().map(entry -> new TreeSet<>(entry.addresses()).toString());
            String told = theirs.startsWith("[") ? ours.orElse("none") : ours.orElse(theirs);
            differences.compare(each.toString(), expected, told + asked(first) + asked(second));
        }
        differences.assertNone(CASES / 4);
    }

    @Test
    void whatTheCLibraryWouldNotAskForIsNoted() throws IOException {
        for (String name : List.of("w!x", "-w", "*.test", "a b", "w.x@")) {
            var each = new SearchCase("nameserver 127.53.0.1\n", name, Family.INET, 0, false);
            take(each);

            assertThat(lookups.ask(Family.INET, name)).isEqualTo("HOST_NOT_FOUND");
            assertThat(asked(first)).isEqualTo(" []");
            assertThat(ours(each).notes().getFirst()).startsWith("the C library would not ask for ");
            assertThat(asked(first)).isNotEqualTo(" []");
        }
    }

    private ScriptedServer listen(String address) throws IOException {
        try {
            return ScriptedServer.start(address, 53, asked -> script.reply(asked));
        } catch (BindException notAllowed) {
            throw new TestAbortedException("port 53 of " + address + " can't be had here: " + notAllowed.getMessage());
        }
    }

    private void take(SearchCase each) throws IOException {
        script = each::reply;
        configure("resolv.conf", each.resolvConf());
    }

    /** For the C library and for us. */
    private void configure(String file, String text) throws IOException {
        namespace.write("/etc/" + file, text);
        Files.writeString(folder.resolve(file), text);
    }

    /** What a server was asked: name after name, and for each how often for which type; the types may come in any order. */
    private static String asked(ScriptedServer server) {
        var names = new ArrayList<String>();
        var counts = new ArrayList<TreeMap<String, Integer>>();
        for (var asked : server.queries()) {
            if (names.isEmpty() || !names.getLast().equals(asked.name())) {
                names.add(asked.name());
                counts.add(new TreeMap<>());
            }
            counts.getLast().merge(asked.transport().label() + " " + asked.type(), 1, Integer::sum);
        }
        server.forget();
        var text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            text.append(' ').append(names.get(i)).append(counts.get(i));
        }
        return " [" + text + "]";
    }

    private String getaddrinfo(String name) {
        var bytes = Call.bytes(name.getBytes(US_ASCII));
        return switch (python.call("getaddrinfo", bytes, null, python.constant("AF_UNSPEC"),
                python.constant("SOCK_STREAM"))) {
            case Outcome.Returned(var rows) -> {
                var addresses = new TreeSet<String>();
                rows.forEach(row -> addresses.add(row.get(4).get(0).asText()));
                yield addresses.toString();
            }
            case Outcome.Raised raised -> switch (raised.number().orElseThrow()) {
                case -2 -> "HOST_NOT_FOUND";
                case -3 -> "TRY_AGAIN";
                case -5 -> "NO_DATA";
                default -> raised.toString();
            };
        };
    }

    private Answer<HostEntry> ours(SearchCase each) {
        var files =
                new HostFiles(folder.resolve("resolv.conf"), folder.resolve("hosts"), folder.resolve("nsswitch.conf"),
                        folder.resolve("host.conf"), folder.resolve("gai.conf"), folder.resolve("hostname"));
        return new DnsPath(List.of(), Optional.empty(), new HostConfiguration(files, Map.of())).forward(each.name(),
                each.family());
    }

    /**
     * Our answer in glibc's words. These say less, and not always the same: a dangling alias is any of three failures, and getaddrinfo does
     * not tell NO_RECOVERY from HOST_NOT_FOUND.
     */
    private static String verdict(SearchCase each, Answer<HostEntry> answer, String theirs) {
        if (answer.value().isPresent()) {
            return new TreeSet<>(answer.value().get().addresses()).toString();
        }
        boolean dangling = answer.notes().stream().anyMatch(note -> note.contains(" is an alias"));
        String code = answer.failure().orElseThrow().code();
        boolean settled = each.resolvConf().contains("use-vc") && List.of("REFUSED", "NOTIMP").contains(code);
        return switch (settled ? "FORMERR" : code) {
            case "NXDOMAIN" -> "HOST_NOT_FOUND";
            case "FORMERR", "YXDOMAIN", "invalid-name" -> theirs.equals("HOST_NOT_FOUND") ? theirs : "NO_RECOVERY";
            case "NODATA" -> dangling && !theirs.equals("TRY_AGAIN") ? theirs : "NO_DATA";
            default -> "TRY_AGAIN";
        };
    }
}
