package netprobe.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import netprobe.archive.ReportCodec;
import netprobe.archive.UnreadableReport;
import netprobe.model.Report;

/** What {@code diagnose} observed in scenarios of the lab, kept so that it can be judged again anywhere: {@link SavedReportsTest} has it recorded. */
final class SavedReports {

    private static final Path FOLDER = Path.of("src/test/resources/lab/reports");
    private static final String ENDING = ".json.gz";

    private static final Map<String, Report> READ = new ConcurrentHashMap<>();

    private SavedReports() {}

    /** The scenarios that are kept. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(file -> file.substring(0, file.length() - ENDING.length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was observed in a scenario. */
    static Report of(String scenario) {
        return READ.computeIfAbsent(scenario, name -> ReportCodec.read(text(name)));
    }

    /** The same as {@code --save} writes it. */
    static String text(String scenario) {
        try (var file = new GZIPInputStream(Files.newInputStream(file(scenario)))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something is kept that this netprobe can read. */
    static boolean has(String scenario) {
        try {
            return names().contains(scenario) && ReportCodec.write(of(scenario)).equals(text(scenario));
        } catch (UnreadableReport earlier) {
            return false;
        }
    }

    static void keep(String scenario, Report report) {
        try {
            Files.createDirectories(FOLDER);
            try (var file = new GZIPOutputStream(Files.newOutputStream(file(scenario)))) {
                file.write(ReportCodec.write(report).getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String scenario) {
        return FOLDER.resolve(scenario + ENDING);
    }
}
