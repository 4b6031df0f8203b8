package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.bulk.Questions;
import netprobe.bulk.Questions.Mark;
import netprobe.bulk.Source;
import netprobe.dns.TypeName;
import org.xbill.DNS.Name;

/**
 * What came of reading a list to its end.
 *
 * @param questions each as {@code NUMBER NAME TYPE}, the name absolute
 * @param marks behind each run
 * @param badLines what was refused
 * @param duplicates how many were left out
 */
record Reading(List<String> questions, List<Mark> marks, List<BadLine> badLines, long duplicates) {

    static final ListSettings A = new ListSettings(List.of(1), false);
    static final ListSettings UNIQUE = new ListSettings(List.of(1), true);

    static Reading of(String list) throws IOException {
        return of(list, A);
    }

    static Reading of(String list, ListSettings settings) throws IOException {
        return of(List.of(stream(list)), settings, Resumption.none());
    }

    static Reading of(List<Source> sources, ListSettings settings, Resumption resumption) throws IOException {
        var reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        try (var reader = ListReader.open(sources, settings, resumption, reading.badLines::add)) {
            Optional<Questions> run = reader.next();
            while (run.isPresent()) {
                reading.add(run.get());
                run = reader.next();
            }
            return new Reading(reading.questions, reading.marks, reading.badLines, reader.duplicates());
        }
    }

    static Source stream(String list) {
        return stream(list.getBytes(UTF_8));
    }

    static Source stream(byte[] list) {
        return new Source.OfStream("standard input", new ByteArrayInputStream(list));
    }

    private void add(Questions run) throws IOException {
        marks.add(run.end());
        for (int i = 0; i < run.count(); i++) {
            var name = new byte[run.length(i) - 2];
            System.arraycopy(run.bytes(), run.start(i), name, 0, name.length);
            questions.add(run.number(i) + " " + new Name(name) + " " + TypeName.of(run.type(i)));
        }
    }

    /** The questions without their numbers. */
    List<String> asked() {
        return questions.stream().map(question -> question.substring(question.indexOf(' ') + 1)).toList();
    }

    /** What was expected of each line that was refused. */
    List<String> refusals() {
        return badLines.stream().map(bad -> bad.line() + " " + bad.text() + ": " + bad.error().message()).toList();
    }
}
