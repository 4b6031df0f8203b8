package netprobe.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import netprobe.cli.CommandModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of help and manual pages, of the commands that ask nobody; {@code ExamplesIT} runs all. */
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleGivesAnAnswer() {
        return CommandModel.all().stream().filter(command -> !command.asksOthers())
                .flatMap(command -> command.examples().keySet().stream())
                .map(line -> DynamicTest.dynamicTest(line, () -> run(line)));
    }

    @Test
    void everyCommandHasExamplesOfItsOwn() {
        for (CommandModel command : CommandModel.all()) {
            assertThat(command.examples().keySet()).isNotEmpty()
                    .allMatch(line -> (line + " ").startsWith("netprobe " + command.name() + " "));
        }
    }

    private static void run(String line) {
        Run run = Run.of(Transcript.parse("$ " + line).command().toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isNotBlank();
    }
}
