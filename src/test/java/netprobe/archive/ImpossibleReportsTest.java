package netprobe.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netprobe.harness.Run;
import netprobe.model.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports whose parts contradict each other are judged, or refused in one line; nothing else. */
class ImpossibleReportsTest {

    private static final int REPORTS = 150;
    private static final List<List<String>> LINES = List.of(List.of(), List.of("--short"), List.of("-v"),
            List.of("-v", "--redact"));
    private static final List<String> TEXTS =
            List.of("www.example.org.", "192.0.2.1", "2001:db8::1", "A", "AAAA", "NOERROR", "dns", "files", "hosts", "",
                    "\ud800\u202e");

    @TempDir
    Path folder;

    @Test
    void areJudgedOrRefusedInOneLine() throws IOException {
        long seed = new Random().nextLong();
        var reports = new RandomReports(new Random(seed),
                (component, random) -> component.getType() == Map.class
                        ? "key " + random.nextInt(5)
                        : TEXTS.get(random.nextInt(TEXTS.size())));
        int judged = 0;
        for (int i = 0; i < REPORTS; i++) {
            String file = Files.writeString(folder.resolve("report"), ReportCodec.write(reports.next())).toString();
            Run run = Run.run(new byte[0], Map.of(), line(file, LINES.get(i % LINES.size())));
            if (run.status() == ExitStatus.USAGE.code() && run.out().isEmpty()) {
                assertThat(run.err()).as("seed %d", seed).hasLineCount(1);
            } else {
                judged++;
                assertThat(run.out()).as("seed %d", seed).isNotEmpty();
            }
        }
        assertThat(judged).as("seed %d", seed).isPositive();
    }

    private static List<String> line(String file, List<String> options) {
        var line = new ArrayList<>(List.of("diagnose", "--from", file));
        line.addAll(options);
        return line;
    }
}
