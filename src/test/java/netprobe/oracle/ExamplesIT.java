package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import netprobe.cli.CommandModel;
import netprobe.cli.OverviewModel;
import netprobe.harness.Run;
import netprobe.model.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types the examples of help and manual pages into a shell of the sample world. */
class ExamplesIT {

    /** What the examples of bulk read: names that have addresses of both families. */
    private static final String NAMES = """
            www.python.org
            google.com
            """;

    @TempDir
    private static Path folder;

    @Test
    void everyExampleGivesAnAnswer() throws IOException {
        var lines = new ArrayList<>(OverviewModel.examples().keySet());
        CommandModel.all().forEach(command -> lines.addAll(command.examples().keySet()));
        assertThat(lines).hasSizeGreaterThan(CommandModel.all().size());
        Files.writeString(folder.resolve("names.txt"), NAMES);
        var runs = new LinkedHashMap<String, Run>();
        try (var world = SampleWorld.create(); var _ = SampleWorld.addDelegations(world)) {
            startEchoService(world);
            for (String line : lines) {
                runs.put(line, type(line, world));
            }
        }
        assertThat(runs).allSatisfy((line, run) -> {
            assertThat(run.status()).as(run.err()).isIn(statuses(line));
            assertThat(run.out()).isNotBlank();
        });
    }

    /** Where nothing listens, a probe that works says so; and a root that is not the Internet's has none of its keys. */
    private static Set<Integer> statuses(String line) {
        if (line.startsWith("netprobe trace")) {
            return Set.of(ExitStatus.BOGUS.code());
        }
        if (line.startsWith("netprobe diagnose")) {
            return Set.of(ExitStatus.OK.code(), ExitStatus.REFUSED.code(), ExitStatus.TIMED_OUT.code(),
                    ExitStatus.UNREACHABLE.code(), ExitStatus.DEGRADED.code());
        }
        return line.startsWith("netprobe probe")
                ? Set.of(ExitStatus.OK.code(), ExitStatus.REFUSED.code(), ExitStatus.MIXED.code())
                : Set.of(ExitStatus.OK.code());
    }

    /** What the examples of echo ask; it ends with the world. */
    private static void startEchoService(Namespace world) throws IOException {
        var listener =
                world.command(Packaged.line("listen", "--short", "--reply", "echo", "localhost", "echo")).start();
        assertThat(listener.inputReader(UTF_8).readLine()).endsWith(":7");
    }

    private static Run type(String line, Namespace world) throws IOException {
        String launcher = Packaged.LAUNCHER.resolveSibling("").toString();
        List<String> shell =
                List.of("sh", "-c", "PATH=\"$0:$PATH\"; cd \"$1\"; " + line, launcher, folder.toString());
        return Packaged.run(world.command(shell.toArray(String[]::new)), new byte[0]);
    }
}
