package netprobe.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/exit-status.md}, from which the manual pages take their words. */
final class ExitStatusPage {

    private static final Pattern MEANING = Pattern.compile("\\| (\\d+) \\| (.+) \\|");
    private static final Pattern CODES = Pattern.compile("\\| (`.+`) \\| (\\d+) \\|");

    private ExitStatusPage() {}

    /** Statuses and their meanings, in order. */
    static Map<Integer, String> meanings() {
        var meanings = new LinkedHashMap<Integer, String>();
        for (Matcher row : rows(MEANING)) {
            meanings.put(Integer.valueOf(row.group(1)), row.group(2));
        }
        return meanings;
    }

    /** Codes of failures, and the status each comes to. */
    static Map<String, Integer> codes() {
        var statuses = new LinkedHashMap<String, Integer>();
        for (Matcher row : rows(CODES)) {
            for (String code : row.group(1).replace("`", "").split(", ", -1)) {
                statuses.put(code, Integer.valueOf(row.group(2)));
            }
        }
        return statuses;
    }

    private static List<Matcher> rows(Pattern pattern) {
        try {
            return Files.readAllLines(Path.of("docs", "exit-status.md")).stream().map(pattern::matcher)
                    .filter(Matcher::matches).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
