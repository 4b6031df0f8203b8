package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every example of README.md and {@code docs/}, in the sample world, with the packaged program; {@code -Dexamples.rewrite=true} writes
 * down what it said, for review as a diff.
 */
class DocumentationIT {

    private static final boolean REWRITE = Boolean.getBoolean("examples.rewrite");

    /** Ends each command's output, and keeps its status for an {@code echo $?} that follows. */
    private static final String SEPARATOR = "\u001e\n";
    private static final String SEPARATE = "status=$?; printf '\\036\\n'; (exit $status)";

    @TempDir
    private static Path home;

    private static Namespace world;
    private static Namespace internet;

    @BeforeAll
    static void start() throws IOException {
        world = SampleWorld.create();
        internet = SampleWorld.addDelegations(world);
        Files.createSymbolicLink(home.resolve("netprobe"), Packaged.LAUNCHER);
    }

    @AfterAll
    static void stop() throws IOException {
        world.close();
        internet.close();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleShowsWhatNetprobeWrites() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var page : pages()) {
            // from the end, so that a rewritten example does not move those that are still to come
            for (var example : Example.of(Files.readAllLines(page)).reversed()) {
                tests.add(DynamicTest.dynamicTest(page + ":" + (example.firstLine() + 1), () -> check(page, example)));
            }
        }
        return tests.stream();
    }

    @Test
    void readmeHasExamples() throws IOException {
        assertThat(Example.of(Files.readAllLines(Path.of("README.md")))).isNotEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")),
                    docs.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
        }
    }

    private static void check(Path page, Example example) throws IOException {
        var outputs = run(example);
        var actual = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (int i = 0; i < example.steps().size(); i++) {
            var step = example.steps().get(i);
            var output = i < outputs.size() ? outputs.get(i).lines().toList() : List.<String>of();
            expected.addAll(step.shown());
            actual.addAll(step.matches(output) ? step.shown() : new Example.Step(step.command(), output).shown());
        }
        if (REWRITE) {
            rewrite(page, example, actual);
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static void rewrite(Path page, Example example, List<String> actual) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(page));
        var block = lines.subList(example.firstLine(), example.firstLine() + example.length());
        block.clear();
        block.addAll(actual);
        Files.write(page, lines);
    }

    /** The output of each step, from one shell in an empty directory. */
    private static List<String> run(Example example) throws IOException {
        var script = new StringBuilder("cd '" + home + "'; PATH=\"$PWD:$PATH\"; export PATH; exec </dev/null 2>&1\n");
        example.steps().forEach(step -> script.append(step.command()).append('\n').append(SEPARATE).append('\n'));
        var shell = world.command("sh", "-c", script.toString()).redirectErrorStream(true).start();
        var output = new String(shell.getInputStream().readAllBytes(), UTF_8);
        return Arrays.asList(output.split(SEPARATOR, -1));
    }
}
