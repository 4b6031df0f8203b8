package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.cli.CommandName;
import netprobe.harness.Run;
import netprobe.model.ExitStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is asked, every command answers it or says what is wrong with it, in bytes that no terminal obeys. */
class AnyInputIT {

    private static final List<List<String>> FORMS = List.of(List.of(), List.of("--json"), List.of("--short"));

    private static Namespace host;
    private static Resident netprobe;

    /** Commands that take their time over each operand: some are drawn for them. */
    private static final Set<CommandName> THOROUGH = EnumSet.of(CommandName.DIAGNOSE, CommandName.TRACE);

    private final Choice choice = new Choice(Seed.forCases("any input"));

    @BeforeAll
    static void start() throws IOException {
        host = Namespace.create();
        netprobe = Resident.startIn(host);
    }

    @AfterAll
    static void stop() throws IOException {
        netprobe.close();
        host.close();
    }

    @TestFactory
    Stream<DynamicTest> noInputIsABug() {
        return Arrays.stream(CommandName.values())
                .map(command -> DynamicTest.dynamicTest(command.label(), () -> check(command)));
    }

    private void check(CommandName command) throws IOException {
        List<String> texts = THOROUGH.contains(command) ? some(texts()) : texts();
        for (var form : FORMS) {
            var arguments = new ArrayList<>(List.of(command.label()));
            arguments.addAll(form);
            assertHarmless(netprobe.run(arguments, String.join("\n", texts)), arguments);
            arguments.add("--");
            arguments.addAll(texts.subList(0, Math.min(50, texts.size())));
            assertHarmless(netprobe.run(arguments, ""), arguments);
        }
    }

    private static void assertHarmless(Run run, List<String> arguments) {
        assertThat(run.status()).as("%s%n%s", arguments, run.err()).isNotEqualTo(ExitStatus.INTERNAL.code());
        assertThat(run.out() + run.err()).as(arguments.toString())
                .matches("(?s)[^\\p{Cntrl}\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069&&[^\n]]*");
    }

    private List<String> some(List<String> texts) {
        return Stream.generate(() -> texts.get(choice.between(0, texts.size() - 1))).limit(12).toList();
    }

    /** Every kind of thing that some command takes, and what is none. */
    private List<String> texts() {
        var addresses = new AddressStrings(choice);
        var texts = new ArrayList<>(addresses.texts(100));
        texts.addAll(addresses.packed(30));
        texts.addAll(new HostsFiles(choice).questions(40));
        for (int i = 0; i < 60; i++) {
            texts.add(choice.of("http", "https/tcp", "53/udp", "1-3", "3-1", "0-70000", "tcp/http", "/", "http://",
                    "http://[::1]:99999/", "ftp://user@h:21", "x://y",
                    "-1", "65536", "99999999999999999999", "icmp", "256", "0x10", "ECONNREFUSED", "econnrefused",
                    "EAI_", "AF_", "SO_*", "10061", "-11", "2147483648",
                    "::1 80", "127.0.0.1 http extra", "- 80", "localhost -", "\u202e\u0007\u001b[31mred",
                    "\ud83d\ude00 80", "xn--", "xn--\u00fc", "\u00ad", "a\u0300.example",
                    "\u0430pple.com", "x".repeat(70_000), "*", "?", "%", "[::1", "::1]", "#", " ", ""));
        }
        texts.removeIf(text -> text.startsWith("-") && text.length() > 1 && !text.matches("-[0-9]+"));
        return texts;
    }
}
