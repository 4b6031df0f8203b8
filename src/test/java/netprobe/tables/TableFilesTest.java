package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableFilesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "netprobe", "tables");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".tsv")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void firstLineTellsSourceAndDate(Path file) throws IOException {
        assertThat(Files.readAllLines(file).getFirst()).matches("# .{20,} 20\\d\\d-\\d\\d-\\d\\d\\b.*");
    }

    @ParameterizedTest
    @MethodSource("files")
    void rowsHaveTheSameFieldsAndNoneIsEmpty(Path file) throws IOException {
        List<String[]> rows = TableFile.read(FOLDER.relativize(file).toString()).rows();

        assertThat(Files.readString(file)).endsWith("\n").doesNotContain("\r");
        assertThat(rows).isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()).doesNotContain(""));
    }

    @Test
    void readingKeepsTheFirstLineApart() {
        TableFile table = TableFile.read("h_errno-unix.tsv");

        assertThat(table.provenance()).startsWith("h_errno of <netdb.h>");
        assertThat(table.date()).isEqualTo("2026-11-21");
        assertThat(table.rows().getFirst()).containsExactly("-1", "NETDB_INTERNAL", "Resolver internal error");
        assertThat(table.rows().getLast()).containsExactly("4", "NO_ADDRESS", "No address associated with name");
    }
}
