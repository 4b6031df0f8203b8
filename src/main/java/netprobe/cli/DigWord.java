package netprobe.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A word of dig's with what it stands for, as {@code dig-words.txt} has it.
 *
 * @param names the word, then other spellings of it
 * @param said what {@code +word} stands for
 * @param valued what {@code +word=value} stands for
 * @param denied what {@code +noword} stands for
 */
record DigWord(List<String> names, String said, String valued, String denied) {

    private static final String FILE = "/netprobe/dig-words.txt";
    private static final String NO_SUCH_FORM = "-";

    /** Copies the list. */
    DigWord {
        names = List.copyOf(names);
    }

    /** All words, in the order of the file. */
    static List<DigWord> all() {
        return Holder.WORDS;
    }

    /** The one of that name; else the one whose name alone begins so, as dig allows it. */
    static Optional<DigWord> find(String name) {
        List<DigWord> exact = all().stream().filter(word -> word.names.contains(name)).toList();
        List<DigWord> found = exact.isEmpty()
                ? all().stream().filter(word -> word.names.stream().anyMatch(each -> each.startsWith(name))).toList()
                : exact;
        return found.size() == 1 && !name.isEmpty() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The spelling that tells it from all others. */
    String name() {
        return names.getFirst();
    }

    private static final class Holder {
        private static final List<DigWord> WORDS = read();
    }

    private static List<DigWord> read() {
        try (InputStream in = DigWord.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.startsWith("#")).map(DigWord::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DigWord of(String line) {
        List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new DigWord(List.of(cells.getFirst().split(",", -1)), cells.get(1),
                cells.size() > 2 ? cells.get(2) : NO_SUCH_FORM, cells.size() > 3 ? cells.get(3) : NO_SUCH_FORM);
    }
}
