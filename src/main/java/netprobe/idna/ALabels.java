package netprobe.idna;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.Answer;

/** What A-labels in names stand for. */
public final class ALabels {

    private ALabels() {}

    /** The answer, with a note on each of its names that has an A-label, unless there is that note already. */
    public static <T> Answer<T> noting(Answer<T> answer, List<String> names) {
        Answer<T> noted = answer;
        for (String note : notes(names)) {
            noted = noted.notes().contains(note) ? noted : noted.noting(note);
        }
        return noted;
    }

    /** For each name that has an A-label, what it is in Unicode, or that it is nothing. */
    static List<String> notes(List<String> names) {
        var notes = new ArrayList<String>();
        for (String name : names) {
            if (InternationalName.hasALabel(name)) {
                notes.add(note(name));
            }
        }
        return notes;
    }

    private static String note(String name) {
        Uts46.Converted unicode = Uts46.toUnicode(name);
        Optional<String> fault = LabelFault.in(Uts46.labels(name), Uts46.toAscii(name));
        return fault.map(sentence -> name + " is no valid name by IDNA2008: " + sentence)
                .orElseGet(() -> name + " is " + unicode.text());
    }
}
