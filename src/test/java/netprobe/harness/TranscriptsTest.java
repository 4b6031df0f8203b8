package netprobe.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays the golden sessions in {@code src/test/resources/transcripts/COMMAND/CASE.txt}; {@code -Dtranscripts.rewrite=true} records them
 * anew, for review as a diff.
 */
class TranscriptsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
    private static final boolean REWRITE = Boolean.getBoolean("transcripts.rewrite");

    @TestFactory
    Stream<DynamicTest> everyTranscriptIsWhatNetprobeWrites() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> check(file)));
    }

    @Test
    void thereAreTranscripts() throws IOException {
        assertThat(files()).hasSizeGreaterThan(10);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        var transcript = Transcript.parse(text);
        String actual = transcript.replay();
        if (REWRITE) {
            String request = text.substring(0, text.length() - transcript.expected().length());
            Files.writeString(file, request + actual);
        } else {
            assertThat(actual).isEqualTo(transcript.expected());
        }
    }
}
