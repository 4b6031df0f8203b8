package netprobe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.archive.ReportCodec;
import netprobe.archive.UnreadableReport;
import netprobe.diagnose.Diagnoses;
import netprobe.model.Report;

/** A file of reports, a line each, as {@code --save} writes and {@code --from} reads them; lines of {@code --json} have them, too. */
final class ReportFile {

    /** Some hundreds of reports: what is larger is something else. */
    private static final int LARGEST = 1 << 26;

    private static final OpenOption[] ANEW =
            {StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE};
    private static final OpenOption[] ON = {StandardOpenOption.CREATE, StandardOpenOption.APPEND};

    private final String name;
    private boolean isBegun;
    private boolean isBroken;

    ReportFile(String name) {
        this.name = name;
    }

    /** Adds a report; the first takes the place of what the file had. A clause where it can't be. */
    Optional<String> add(Report report) {
        try {
            Files.writeString(Path.of(name), ReportCodec.write(report) + "\n", UTF_8, isBegun ? ON : ANEW);
            isBegun = true;
            return Optional.empty();
        } catch (IOException | InvalidPathException refused) {
            isBroken = true;
            return Optional.of("not saved: " + name + ": " + FileFault.reason(refused));
        }
    }

    /** Whether a report could not be added. */
    boolean isBroken() {
        return isBroken;
    }

    /** All reports of the file, each of which can be judged; {@code -} is standard input. */
    List<Report> reports(String option, InputStream in) throws UsageError {
        try {
            var reports = new ArrayList<Report>();
            for (String text : texts(name.equals("-") ? read(in) : read(Path.of(name)))) {
                reports.add(ReportCodec.read(text));
            }
            for (Report report : reports) {
                // what somebody has changed by hand may say what can't be so together, of which no rule knows what to make
                Diagnoses.of(report);
            }
            return reports;
        } catch (UnreadableReport e) {
            throw UsageError.badValue(option, name, "a report that --save has written: " + e.getMessage());
        } catch (IOException | InvalidPathException unreadable) {
            throw new UsageError(option + " " + name + ": " + FileFault.reason(unreadable));
        } catch (RuntimeException contradiction) {
            throw UsageError.badValue(option, name,
                    "a report that --save has written: what this one says can't all be so");
        }
    }

    /** A text in many lines is one report that somebody has laid out. */
    private static List<String> texts(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean isLineByLine = lines.stream().allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        return isLineByLine && !lines.isEmpty() ? lines : List.of(text);
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    private static String read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("larger than any file of reports");
        }
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
