package netprobe.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A data file beside this package's classes: UTF-8 lines of tab-separated fields after a first line that tells source and date.
 *
 * <p>Read without regular expressions or streams: these files are on the path of every lookup that fails, in a JVM that has just started.
 *
 * @param provenance the first line, without its {@code #}
 * @param rows the fields of each further line
 */
record TableFile(String provenance, List<String[]> rows) {

    /** Reads the file, named relative to {@code netprobe/tables}; each packaged file exists, so a missing one is a bug. */
    static TableFile read(String name) {
        var text = text(name);
        var end = text.indexOf('\n');
        var rows = new ArrayList<String[]>();
        for (var start = end + 1; start < text.length(); start = end + 1) {
            end = text.indexOf('\n', start);
            rows.add(fields(text, start, end));
        }
        return new TableFile(text.substring("# ".length(), text.indexOf('\n')), rows);
    }

    /** The day the file was made or copied, which ends the first line. */
    String date() {
        return provenance.substring(provenance.lastIndexOf(' ') + 1);
    }

    private static String text(String name) {
        try (var stream = TableFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException("table " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] fields(String text, int start, int end) {
        var fields = new ArrayList<String>();
        var from = start;
        for (var tab = text.indexOf('\t', from); tab >= 0 && tab < end; tab = text.indexOf('\t', from)) {
            fields.add(text.substring(from, tab));
            from = tab + 1;
        }
        fields.add(text.substring(from, end));
        return fields.toArray(String[]::new);
    }
}
