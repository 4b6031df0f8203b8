package netprobe.oracle;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import netprobe.harness.First;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packaged program's first runs, each of which leaves the JVM learning behind it, at low priority: beside other tests that would take as
 * long as they do, and they many times as long until it is over.
 */
@First
class FirstRunIT {

    private static final Path TARGET = Packaged.LAUNCHER.resolveSibling("target");
    private static final int LONGEST_SECONDS = 120;

    @ParameterizedTest
    @CsvSource({"pton, netprobe-*.aot", "diagnose, netprobe-diagnosis-*.aot"})
    void leavesACacheBehind(String command, String cache) throws IOException, InterruptedException {
        try (var changes = FileSystems.getDefault().newWatchService()) {
            TARGET.register(changes, ENTRY_CREATE, ENTRY_DELETE);
            assertThat(Packaged.run(command, "--help").status()).isZero();
            while (isThere("*.aot.lock") || !isThere(cache)) {
                var change = changes.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
                assertThat(change).as("%s after %d s", cache, LONGEST_SECONDS).isNotNull();
                change.pollEvents();
                change.reset();
            }
        }
        assertThat(TARGET).isDirectoryContaining(file -> file.getFileName().toString().endsWith(".aot")
                && file.toFile().length() > 0);
    }

    private static boolean isThere(String names) throws IOException {
        try (var files = Files.newDirectoryStream(TARGET, names)) {
            return files.iterator().hasNext();
        }
    }
}
