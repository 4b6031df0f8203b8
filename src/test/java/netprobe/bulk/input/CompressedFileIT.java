package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import netprobe.bulk.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Lists compressed by the commands that people have. */
class CompressedFileIT {

    private static final int NAMES = 40_000;

    private final Path folder;
    private final Path list;

    CompressedFileIT(@TempDir Path folder) {
        this.folder = folder;
        this.list = folder.resolve("list");
    }

    @BeforeEach
    void write() throws IOException {
        var names = new StringBuilder();
        for (int i = 0; i < NAMES; i++) {
            names.append("host").append(i * 7919 % NAMES).append(".example\n");
        }
        Files.writeString(list, names, US_ASCII);
    }

    private Path compressed(String command) throws IOException {
        Path file = folder.resolve(command.replace(' ', '_'));
        try {
            Process process = new ProcessBuilder(command.split(" ")).redirectInput(list.toFile())
                    .redirectOutput(Redirect.appendTo(file.toFile())).redirectError(Redirect.INHERIT).start();
            assertThat(process.onExit().join().exitValue()).isZero();
            return file;
        } catch (IOException absent) {
            throw new TestAbortedException("not installed here: " + absent.getMessage());
        }
    }

    private static Reading read(Path... files) throws IOException {
        return Reading.of(List.of(files).stream().<Source>map(Source.OfFile::new).toList(), Reading.A,
                Resumption.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip -1", "gzip -9", "zstd -q -1", "zstd -q -19 --long=27", "zstd -q --no-check",
        "zstd -q -T2 -B1MiB"})
    void isReadAsThePlainListIs(String command) throws IOException {
        Reading plain = read(list);
        Reading reading = read(compressed(command));
        assertThat(reading.questions()).hasSize(NAMES).isEqualTo(plain.questions());
        assertThat(reading.marks().getLast()).isEqualTo(plain.marks().getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd -q"})
    void isReadToTheEndWhereOneWasAppendedToAnother(String command) throws IOException {
        compressed(command);
        assertThat(read(compressed(command)).marks().getLast()).isEqualTo(read(list, list).marks().getLast());
    }

    @Test
    void severalKindsAreOneList() throws IOException {
        assertThat(read(compressed("gzip"), list, compressed("zstd -q")).marks().getLast())
                .isEqualTo(read(list, list, list).marks().getLast());
    }
}
