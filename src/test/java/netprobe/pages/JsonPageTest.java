package netprobe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import netprobe.cli.CommandModel;
import netprobe.render.Visible;
import org.junit.jupiter.api.Test;

class JsonPageTest {

    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-F]{4})(?: to U\\+([0-9A-F]{4}))?");

    private final String page = JsonPage.text();

    @Test
    void everyCommandHasATable() {
        var subjects = new ArrayList<>(List.of("line", "error"));
        subjects.addAll(CommandModel.names());
        assertThat(JsonPage.subjects(page)).isEqualTo(subjects);
    }

    @Test
    void everyKeyHasAMeaning() {
        assertThat(JsonPage.filled(page).lines()).filteredOn(line -> line.startsWith("| `"))
                .hasSizeGreaterThan(50).noneMatch(line -> line.contains("|  |"));
    }

    /** The bullets of the page name every character that is escaped beyond what JSON asks for. */
    @Test
    void everyEscapedCharacterIsOnThePage() {
        for (char c = 0x7f; c < Character.MIN_SURROGATE; c++) {
            boolean escaped = !Visible.escape(String.valueOf(c)).equals(String.valueOf(c));
            assertThat(isOnPage(c)).as("U+%04X", (int) c).isEqualTo(escaped);
        }
    }

    private boolean isOnPage(char c) {
        return page.lines().filter(line -> line.startsWith("- ")).flatMap(line -> RANGE.matcher(line).results())
                .anyMatch(range -> code(range.group(1)) <= c
                        && c <= code(Objects.requireNonNullElse(range.group(2), range.group(1))));
    }

    private static int code(String hexadecimal) {
        return Integer.parseInt(hexadecimal, 16);
    }
}
