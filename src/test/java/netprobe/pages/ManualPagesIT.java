package netprobe.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import netprobe.cli.CommandModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the manual pages with the programs that people read them with. */
class ManualPagesIT {

    private static final Path FOLDER = Path.of("docs", "man");

    static Stream<String> pages() {
        return ManualPages.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void mandocHasNothingToSay(String page) throws Exception {
        assertThat(output("mandoc", "-T", "lint", "-W", "warning", FOLDER.resolve(page).toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void groffHasNothingToSay(String page) throws Exception {
        assertThat(output("groff", "-man", "-ww", "-z", FOLDER.resolve(page).toString())).isEmpty();
    }

    @Test
    void examplesAndOptionsCanBeCopiedFromTheScreen() throws Exception {
        for (CommandModel command : CommandModel.all()) {
            String file = FOLDER.resolve("netprobe-" + command.name() + ".1").toString();
            String shown = output("mandoc", "-T", "utf8", "-O", "width=200", file).replaceAll(".\b", "");
            assertThat(shown).contains(command.examples().keySet());
            assertThat(command.options()).allSatisfy(option -> assertThat(shown).contains(option.names()));
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        boolean installed = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0])));
        assumeTrue(installed, command[0] + " is not installed");
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
