package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a run of {@code bulk} ends, nothing is lost: killed at any moment, out of disk, interrupted, or left alone by its reader. */
class BulkEndIT {

    private static final int RUNS_AT_ONCE = 5;
    private static final int KILLS = 10;
    private static final int RATE = 4000;
    private static final int NAMES = 20_000;

    private static final List<List<String>> KINDS = List.of(List.of(), List.of("--json"), List.of("--ordered"),
            List.of("--compress", "gzip"), List.of("--compress", "zstd", "--unique"));

    @TempDir
    private static Path folder;
    private static ZoneServer server;

    private final Random random = Seed.forCases("bulk ends");

    @BeforeAll
    static void serve() throws IOException {
        server = ZoneServer.start(ZoneServer.Kind.NSD, folder, """
                $ORIGIN types.example.
                $TTL 300
                @ SOA ns hostmaster 1 7200 3600 604800 300
                @ NS ns
                ns A 127.0.0.1
                * A 192.0.2.1
                """);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Path list(String name, int count) throws IOException {
        return Files.writeString(folder.resolve(name), IntStream.range(0, count)
                .mapToObj(number -> "n" + number + ".types.example\n").collect(joining()));
    }

    private static List<String> command(Path list, Path output, List<String> options) {
        var words = new ArrayList<>(List.of("bulk", "--server", "127.0.0.1#" + server.port(), "--output",
                output.toString()));
        words.addAll(options);
        words.add(list.toString());
        return words;
    }

    /** Fifty kills in all, some of them of a run that has only begun, or that has just been resumed. */
    @Test
    void killedAtAnyMomentItIsResumedWithNoNameMissingAndNoneTwice() throws Exception {
        var runs = new ArrayList<CompletableFuture<Integer>>();
        Path list = list("long", NAMES);
        for (int run = 0; run < RUNS_AT_ONCE; run++) {
            Path output = folder.resolve("killed" + run);
            List<String> options = KINDS.get(run);
            long[] delays = random.longs(KILLS, 200, 1600).toArray();
            runs.add(CompletableFuture.supplyAsync(() -> killed(list, output, options, delays),
                    task -> Thread.ofPlatform().start(task)));
        }
        int kills = 0;
        for (var run : runs) {
            kills += run.get();
        }
        assertThat(kills).as("kills before the end").isGreaterThan(RUNS_AT_ONCE * KILLS / 2);
        for (int run = 0; run < RUNS_AT_ONCE; run++) {
            List<String> names = names(folder.resolve("killed" + run), KINDS.get(run));
            assertThat(names).hasSize(NAMES).doesNotHaveDuplicates();
        }
    }

    private static int killed(Path list, Path output, List<String> options, long... delays) {
        var words = new ArrayList<>(List.of("--checkpoint", output + ".checkpoint", "--resume", "--rate",
                Integer.toString(RATE)));
        words.addAll(options);
        String[] line = Packaged.line(command(list, output, words).toArray(String[]::new));
        int kills = 0;
        try {
            for (long delay : delays) {
                Process run = new ProcessBuilder(line).redirectErrorStream(true).start();
                if (!run.waitFor(delay, TimeUnit.MILLISECONDS)) {
                    run.destroyForcibly().waitFor();
                    kills++;
                }
            }
            Process last = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(last.getInputStream().readAllBytes(), UTF_8);
            assertThat(last.waitFor()).as(said).isZero();
            return kills;
        } catch (IOException | InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static List<String> names(Path output, List<String> options) throws IOException {
        String program = options.contains("gzip") ? "gzip" : options.contains("zstd") ? "zstd" : "cat";
        var command = program.equals("cat") ? List.of("cat") : List.of(program, "-dc");
        var process = new ProcessBuilder(command).redirectInput(output.toFile()).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).lines()
                .map(line -> line.replaceFirst(".*\"name\":\"([^\"]*)\".*", "$1").replaceFirst(" .*", "")).toList();
    }

    /** The file system has room for a part of the output only; when there is more, the rest follows. */
    @Test
    void aFullDiskIsSaidAndTheRestFollowsWhenThereIsRoom() throws IOException {
        Path list = list("large", NAMES);
        try (var host = Namespace.createOnThisNetwork()) {
            host.run("mkdir", "/run/small");
            host.run("mount", "-t", "tmpfs", "-o", "size=256k", "small", "/run/small");
            var words = List.of("--checkpoint", folder.resolve("full.checkpoint").toString());
            Path output = Path.of("/run/small/output");
            var full = Packaged.run(
                    host.command(Packaged.line(command(list, output, words).toArray(String[]::new))), new byte[0]);

            assertThat(full.err()).contains("/run/small/output: No space left on device");
            assertThat(full.status()).isEqualTo(12);
            assertThat(host.run("tail", "-c", "1", output.toString())).isEqualTo("\n");

            host.run("mount", "-o", "remount,size=16m", "/run/small");
            var resumed = new ArrayList<>(words);
            resumed.add("--resume");
            var whole = Packaged.run(
                    host.command(Packaged.line(command(list, output, resumed).toArray(String[]::new))), new byte[0]);

            assertThat(whole.status()).as(whole.err()).isZero();
            assertThat(host.run("cat", output.toString()).lines()).hasSize(NAMES).doesNotHaveDuplicates();
        }
    }

    @Test
    void aReaderThatGoesEndsItQuietly() throws IOException, InterruptedException {
        Path list = list("piped", NAMES);
        Process run = new ProcessBuilder(Packaged.line("bulk", "--server", "127.0.0.1#" + server.port(), "--rate",
                "2000", list.toString())).start();
        try (var reader = run.inputReader(UTF_8)) {
            assertThat(reader.readLine()).endsWith(" A 192.0.2.1");
        }
        String said = new String(run.getErrorStream().readAllBytes(), UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void interruptedItWritesWhatIsFinishedAndSumsUp() throws IOException, InterruptedException, ExecutionException {
        Path list = list("interrupted", NAMES);
        Process run = new ProcessBuilder(Packaged.line("bulk", "--server", "127.0.0.1#" + server.port(), "--rate",
                "2000", list.toString())).start();
        var said = CompletableFuture.supplyAsync(() -> {
            try {
                return new String(run.getErrorStream().readAllBytes(), UTF_8);
            } catch (IOException broken) {
                return broken.toString();
            }
        });
        List<String> lines = new ArrayList<>();
        try (var reader = run.inputReader(UTF_8)) {
            lines.add(reader.readLine());
            new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
            reader.lines().forEach(lines::add);
        }
        run.waitFor();

        assertThat(said.get()).startsWith(lines.size() + " questions in ").contains("interrupted");
        assertThat(lines).hasSizeLessThan(NAMES).doesNotHaveDuplicates()
                .allMatch(line -> line.endsWith(".types.example. A 192.0.2.1"));
    }
}
