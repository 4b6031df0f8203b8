package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.oracle.Outcome.Returned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code pton}, {@code aton}, {@code ntop}, {@code ntoa} against inet_pton, inet_aton, inet_ntop, inet_ntoa. */
class ConversionIT {

    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final String REFUSED = "refused";

    private static Python python;

    @BeforeAll
    static void start() throws IOException {
        python = Python.start();
        System.out.println("python3 " + python.version());
    }

    @AfterAll
    static void stop() throws IOException {
        python.close();
    }

    private final AddressStrings strings = new AddressStrings(new Choice(Seed.forCases("conversions")));

    @Test
    void parsersTakeWhatTheCLibraryTakes() {
        var texts = strings.texts(10_000);

        var differences = new Differences();
        compare(differences, texts, text -> Call.of("inet_pton", AF_INET, text), AddressText::pton4);
        compare(differences, texts, text -> Call.of("inet_pton", AF_INET6, text), AddressText::pton6);
        compare(differences, texts, text -> Call.of("inet_aton", text), AddressText::aton);

        differences.assertNone(30_000);
    }

    private static void compare(Differences differences, List<String> texts, Function<String, Call> call,
            Function<String, Optional<IpAddress>> parser) {
        var outcomes = python.callAll(texts.stream().map(call).toList());
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            differences.compare(call.apply(text).toString(), hex(outcomes.get(i)),
                    parser.apply(text).map(IpAddress::hex).orElse(REFUSED));
        }
    }

    private static String hex(Outcome outcome) {
        return outcome instanceof Returned returned ? returned.value().get("hex").asText() : REFUSED;
    }

    @Test
    void ptonCommandReadsLines() throws IOException {
        compareCommand("pton", strings.texts(6_000),
                text -> Call.of("inet_pton", text.contains(":") ? AF_INET6 : AF_INET, text)).assertNone(6_000);
    }

    @Test
    void atonCommandReadsLines() throws IOException {
        compareCommand("aton", strings.texts(6_000), text -> Call.of("inet_aton", text)).assertNone(6_000);
    }

    @Test
    void ntopCommandReadsLines() throws IOException {
        compareCommand("ntop", strings.packed(6_000), text -> ntop(unpack(text))).assertNone(6_000);
    }

    @Test
    void ntoaCommandReadsLines() throws IOException {
        compareCommand("ntoa", strings.packed(4_000), text -> Call.of("inet_ntoa", Call.bytes(unpack(text))))
                .assertNone(4_000);
    }

    /** Bytes that are not UTF-8 are no address in anybody's eyes, and cost no other line its answer. */
    @Test
    void linesThatAreNotUtf8AreRefused() throws IOException {
        var input = new ByteArrayOutputStream();
        for (int i = 0; i < 500; i++) {
            input.write("127.1\n".getBytes(UTF_8));
            input.write(strings.notUtf8());
            input.write('\n');
        }

        var answers = Packaged.run(input.toByteArray(), "aton", "--json").objects();

        assertThat(answers).hasSize(1_000);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).has("error")).as(answers.get(i).toString()).isEqualTo(i % 2 == 1);
        }
    }

    private static Call ntop(byte[] packed) {
        return Call.of("inet_ntop", packed.length == 4 ? AF_INET : AF_INET6, Call.bytes(packed));
    }

    private static byte[] unpack(String text) {
        return HexFormat.of().parseHex(text.replaceAll("[: ]", ""));
    }

    private static Differences compareCommand(String command, List<String> texts, Function<String, Call> call)
            throws IOException {
        var lines = texts.stream().filter(text -> !text.isBlank() && !text.strip().startsWith("#")).toList();
        var expected = python.callAll(lines.stream().map(call).toList());
        var answers = Packaged.run(String.join("\n", lines).getBytes(UTF_8), command, "--json").objects();
        var differences = new Differences();
        differences.compare("lines of " + command, String.valueOf(lines.size()), String.valueOf(answers.size()));
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var given = answer.has("error") ? REFUSED : answer.path("packed").asText(answer.path("address").asText());
            differences.compare(command + " " + lines.get(i), printed(expected.get(i)), given);
        }
        return differences;
    }

    private static String printed(Outcome outcome) {
        return outcome instanceof Returned returned
                ? returned.value().path("hex").asText(returned.value().asText())
                : REFUSED;
    }
}
