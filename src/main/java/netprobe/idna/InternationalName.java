package netprobe.idna;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;

/**
 * A domain name in the form that is asked for: every label that is not ASCII as an A-label.
 *
 * <p>Conversion is UTS #46's, non-transitional, which is how browsers and current C libraries read IDNA2008 (RFC 5890 and following): so
 * {@code faß.de} is not {@code fass.de}, as it is by IDNA2003 in {@code java.net.IDN} and in Python's own codec. ASCII passes as it is.
 *
 * @param ascii the name; labels that were ASCII keep their letter case
 */
public record InternationalName(String ascii) {

    private static final String PREFIX = "xn--";

    /**
     * The name to ask for. Notes say where IDNA2003 would ask for another, which labels mix scripts, what only UTS #46 allows, and what an
     * A-label stands for. A label that breaks a rule is an {@link InputError} that names both.
     */
    public static Answer<InternationalName> of(String name) {
        if (isAscii(name)) {
            Answer<InternationalName> asIs = Answer.of(new InternationalName(name));
            return hasALabel(name) ? noting(asIs, ALabels.notes(List.of(name))) : asIs;
        }
        return converted(name);
    }

    private static Answer<InternationalName> converted(String name) {
        List<String> typed = Uts46.labels(name);
        Uts46.Converted ascii = Uts46.toAscii(name);
        Optional<String> fault = LabelFault.in(typed, ascii);
        if (fault.isPresent()) {
            return Answer.failed(new InputError("invalid-name", fault.get(), "encode"));
        }
        String asked = withTypedAscii(ascii.text(), typed);
        Answer<InternationalName> answer = Answer.of(new InternationalName(asked));
        Optional<String> older = Idna2003.difference(name, asked);
        answer = older.isPresent() ? answer.noting(older.get()) : answer;
        return noting(answer, LabelRemarks.of(Uts46.labels(Uts46.toUnicode(name).text())));
    }

    /** The A-labels, and of the typed labels those that are ASCII already: their letter case may come back in an answer. */
    private static String withTypedAscii(String ascii, List<String> typed) {
        String[] labels = ascii.split("\\.", -1);
        for (int i = 0; i < labels.length && labels.length == typed.size(); i++) {
            labels[i] = isAscii(typed.get(i)) ? typed.get(i) : labels[i];
        }
        return String.join(".", labels);
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    static boolean hasALabel(String name) {
        return name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                || name.toLowerCase(Locale.ROOT).contains('.' + PREFIX);
    }

    private static <T> Answer<T> noting(Answer<T> answer, List<String> notes) {
        Answer<T> noted = answer;
        for (String note : notes) {
            noted = noted.noting(note);
        }
        return noted;
    }
}
