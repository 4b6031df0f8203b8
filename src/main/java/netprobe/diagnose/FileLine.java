package netprobe.diagnose;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.ConfigurationFile;
import netprobe.model.ConfigurationLine.Status;
import netprobe.model.PathReport;

/**
 * A line of a configuration file that counts.
 *
 * @param place {@code PATH:LINE}
 * @param words of it, without the colon after a database of nsswitch.conf
 */
record FileLine(String place, List<String> words) {

    /** Copies the list. */
    FileLine {
        words = List.copyOf(words);
    }

    /** The lines of the file of that name. */
    static Stream<FileLine> of(PathReport report, String name) {
        return report.host().files().stream().filter(file -> file.path().endsWith("/" + name)).flatMap(FileLine::of);
    }

    private static Stream<FileLine> of(ConfigurationFile file) {
        return file.lines().stream().filter(line -> line.status() == Status.ACCEPTED)
                .map(line -> new FileLine(file.path() + ":" + line.number(),
                        List.of(line.text().strip().split("[\\s:]+"))));
    }

    /** Whether it begins with one of these. */
    boolean is(Set<String> keywords) {
        return keywords.contains(words.getFirst());
    }
}
