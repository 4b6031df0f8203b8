package netprobe.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.cli.CommandModel;
import netprobe.cli.OptionModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Asks each shell itself what it offers: the same lines of all of them, with the same words expected. */
@ParameterizedClass
@EnumSource(Shell.class)
class CompletionsIT {

    private final Shell shell;

    @TempDir
    Path home;

    CompletionsIT(Shell shell) {
        this.shell = shell;
    }

    @BeforeEach
    void shellIsThere() throws IOException {
        assumeTrue(shell.isInstalled(), shell.program() + " is not installed");
        Files.writeString(home.resolve("hosts"), "192.0.2.1 printer.example printer\n");
        Files.createDirectory(home.resolve(".ssh"));
        Files.writeString(home.resolve(".ssh/known_hosts"), "printer.example ssh-ed25519 AAAA\n");
    }

    @TestFactory
    Stream<DynamicTest> whatIsTypedDecidesWhatIsOffered() throws Exception {
        var expected = new LinkedHashMap<String, List<String>>();
        List<String> commands = Vocabulary.commands().stream().map(Word::text).toList();
        expected.put("netprobe ", commands);
        expected.put("./netprobe ", commands);
        expected.put("netprobe nt", List.of("ntop", "ntoa"));
        expected.put("netprobe pt", List.of("pton"));
        expected.put("netprobe 99x", List.of());
        expected.put("netprobe 99x -", List.of());
        expected.put("netprobe -", List.of("-h", "--help", "-V", "--version"));
        expected.put("netprobe --v", List.of("--version"));
        expected.put("netprobe help ", commands);
        expected.put("netprobe help nto", List.of("ntop", "ntoa"));
        expected.put("netprobe help pton ", List.of());
        expected.put("netprobe pton ", List.of());
        expected.put("netprobe pton --c", List.of("--color"));
        expected.put("netprobe pton ::1 --c", List.of("--color"));
        expected.put("netprobe pton --color=never --jso", List.of("--json"));
        expected.put("netprobe pton --color never --jso", List.of("--json"));
        expected.put("netprobe pton --color ", List.of("auto", "always", "never"));
        expected.put("netprobe pton --color a", List.of("auto", "always"));
        expected.put("netprobe pton --color=a", List.of("auto", "always"));
        expected.put("netprobe pton --color=al", List.of("always"));
        expected.put("netprobe pton --color=blue", List.of());
        expected.put("netprobe pton 127.0.0.1 ::1 --color=", List.of("auto", "always", "never"));
        expected.put("netprobe pton --json --jso", List.of());
        expected.put("netprobe pton --json --shor", List.of());
        expected.put("netprobe pton --json ::1 --jso", List.of());
        expected.put("netprobe pton --color=never --colo", List.of());
        expected.put("netprobe pton --color never --colo", List.of());
        expected.put("netprobe resolve --server 192.0.2.1 --serve", List.of("--server"));
        expected.put("netprobe resolve --server=192.0.2.1:53 --serve", List.of("--server"));
        expected.put("netprobe resolve --server ", List.of());
        expected.put("netprobe addrinfo -4 --famil", List.of());
        expected.put("netprobe pton --deadline ", List.of());
        expected.put("netprobe pton -- --", List.of());
        expected.put("netprobe pton -- --color=", List.of());
        return tests(expected);
    }

    @TestFactory
    Stream<DynamicTest> operandsAreOfferedByTheirPlace() throws Exception {
        var expected = new LinkedHashMap<String, List<String>>();
        List<String> hosts = List.of("printer.example");
        expected.put("netprobe resolve printer.", hosts);
        expected.put("netprobe resolve localhost printer.", hosts);
        expected.put("netprobe resolve --via jvm --json printer.", hosts);
        expected.put("netprobe resolve -- printer.", hosts);
        expected.put("netprobe resolve -j 4 printer.", hosts);
        expected.put("netprobe addrinfo printer.", hosts);
        expected.put("netprobe addrinfo --type SOCK_STREAM printer.", hosts);
        expected.put("netprobe addrinfo ::1 printer.", List.of());
        expected.put("netprobe addrinfo localhost gophe", List.of("gopher"));
        expected.put("netprobe addrinfo ::1 gophe", List.of("gopher"));
        expected.put("netprobe addrinfo fe80::1%lo gophe", List.of("gopher"));
        expected.put("netprobe addrinfo --type=SOCK_DGRAM - gophe", List.of("gopher"));
        expected.put("netprobe addrinfo --flags AI_ALL,AI_IDN - gophe", List.of("gopher"));
        expected.put("netprobe addrinfo localhost gopher gophe", List.of());
        expected.put("netprobe addrinfo gophe", List.of());
        expected.put("netprobe services gophe", List.of("gopher"));
        expected.put("netprobe services 80 gophe", List.of("gopher"));
        expected.put("netprobe protocols ipv6-ic", List.of("ipv6-icmp"));
        expected.put("netprobe errno ECONN", List.of("ECONNABORTED", "ECONNREFUSED", "ECONNRESET"));
        expected.put("netprobe errno 11001 ECONNREF", List.of("ECONNREFUSED"));
        expected.put("netprobe errno -2 ECONNREF", List.of("ECONNREFUSED"));
        expected.put("netprobe constants AI_CAN", List.of("AI_CANONNAME", "AI_CANONIDN"));
        expected.put("netprobe constants SHUT", List.of("SHUT_", "SHUT_RD", "SHUT_WR", "SHUT_RDWR"));
        expected.put("netprobe reverse printer.", hosts);
        expected.put("netprobe lab ", List.of("list", "show", "run", "shell", "score"));
        expected.put("netprobe lab run pyth", List.of("python"));
        expected.put("netprobe fqdn printer.", hosts);
        return tests(expected);
    }

    @TestFactory
    Stream<DynamicTest> listsAreOfferedItemByItem() throws Exception {
        var expected = new LinkedHashMap<String, List<String>>();
        for (String typed : List.of("netprobe addrinfo --flags ", "netprobe addrinfo --flags=")) {
            expected.put(typed + "AI_CANON", List.of("AI_CANONNAME", "AI_CANONIDN"));
            expected.put(typed + "AI_PASSIVE,AI_CANON", List.of("AI_CANONNAME", "AI_CANONIDN"));
            expected.put(typed + "AI_PASSIVE,AI_CANONIDN,AI_CANON", List.of("AI_CANONNAME"));
            expected.put(typed + "AI_ALL,NI_", List.of());
        }
        return tests(expected);
    }

    @TestFactory
    Stream<DynamicTest> everyOptionIsOfferedAfterItsCommand() throws Exception {
        var expected = new LinkedHashMap<String, List<String>>();
        for (CommandModel command : CommandModel.all()) {
            expected.put("netprobe " + command.name() + " --", command.options().stream()
                    .flatMap(option -> option.names().stream()).filter(name -> name.startsWith("--")).toList());
        }
        return tests(expected);
    }

    @TestFactory
    Stream<DynamicTest> everyValueIsOfferedInBothForms() throws Exception {
        var expected = new LinkedHashMap<String, List<String>>();
        for (CommandModel command : CommandModel.all()) {
            for (OptionModel option : command.options()) {
                List<String> choices = option.value().map(OptionModel.Value::choices).orElse(List.of());
                if (!choices.isEmpty()) {
                    String typed = "netprobe " + command.name() + " " + option.names().getLast();
                    if (option.wantsValue()) {
                        expected.put(typed + " ", choices);
                    }
                    expected.put(typed + "=", choices);
                }
            }
        }
        return tests(expected);
    }

    @Test
    void everyCommandIsShownWithWhatItDoes() throws Exception {
        List<Word> offered = shell.complete(List.of("netprobe "), home).getFirst();
        assertThat(offered).containsExactlyInAnyOrderElementsOf(Vocabulary.commands());
    }

    private Stream<DynamicTest> tests(Map<String, List<String>> expected) throws Exception {
        var lines = new ArrayList<>(expected.keySet());
        List<List<Word>> offers = shell.complete(lines, home);
        return IntStream.range(0, lines.size()).mapToObj(i -> DynamicTest.dynamicTest(lines.get(i),
                () -> assertThat(values(offers.get(i))).isEqualTo(Set.copyOf(expected.get(lines.get(i))))));
    }

    /** What stands behind the = of {@code --option=value} and the last comma of a list, which some shells repeat and some do not. */
    private static Set<String> values(List<Word> offered) {
        return offered.stream().map(Word::text).map(word -> word.replaceFirst(".*[=,](?=.)", ""))
                // an option that may stand without its value is offered in both forms
                .map(word -> word.endsWith("=") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }
}
