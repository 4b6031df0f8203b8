package netprobe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds completions and manual pages against the command models, the tables of {@code docs/json.md} against the schemas, and the index of
 * findings against their table; {@code -Dpages.rewrite=true} writes them anew, for review as a diff.
 */
class GeneratedPagesTest {

    private static final boolean REWRITE = Boolean.getBoolean("pages.rewrite");
    private static final Path COMPLETIONS = Path.of("completions");
    private static final Path MANUAL = Path.of("docs", "man");

    @TestFactory
    Stream<DynamicTest> everyPageIsWhatItsModelSays() {
        var pages = new TreeMap<>(pages());
        pages.put(JsonPage.FILE, JsonPage.filled(JsonPage.text()));
        pages.put(FindingIndex.FILE, FindingIndex.text());
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey().toString(),
                        () -> check(page.getKey(), page.getValue())));
    }

    @Test
    void noPageIsLeftOfWhatIsGone() throws IOException {
        Set<Path> found = new TreeSet<>();
        for (Path folder : Set.of(COMPLETIONS, MANUAL)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(found::add);
            }
        }
        assertThat(found).isEqualTo(pages().keySet());
    }

    private static Map<Path, String> pages() {
        var pages = new TreeMap<Path, String>();
        pages.put(COMPLETIONS.resolve("netprobe.bash"), BashCompletion.text());
        pages.put(COMPLETIONS.resolve("_netprobe"), ZshCompletion.text());
        pages.put(COMPLETIONS.resolve("netprobe.fish"), FishCompletion.text());
        ManualPages.all().forEach((name, text) -> pages.put(MANUAL.resolve(name), text));
        return pages;
    }

    private static void check(Path file, String text) throws IOException {
        if (REWRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } else {
            assertThat(file).as("-Dpages.rewrite=true writes it anew").hasContent(text);
        }
    }
}
