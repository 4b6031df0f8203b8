package netprobe.idna;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.idna.Uts46.Converted;

/** Finds the label that breaks a rule, and puts both into a sentence. */
final class LabelFault {

    private static final int LONGEST_NAME = 253;

    /** RFC 5891, section 4.2.3.1, says this of U-labels; an ASCII label such as {@code r3---sn} is in use. */
    private static final Set<IDNA.Error> OF_U_LABELS =
            EnumSet.of(IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN);

    /** A label that makes the whole name one to which the bidi rule applies. */
    private static final String RIGHT_TO_LEFT = "\u05d0.";

    private LabelFault() {}

    /** What is wrong with a name of these labels, which was converted to that. */
    static Optional<String> in(List<String> labels, Converted name) {
        for (int i = 0; i < labels.size(); i++) {
            boolean root = i == labels.size() - 1 && i > 0 && labels.get(i).isEmpty();
            Optional<String> fault = root ? Optional.empty() : ofLabel(labels.get(i));
            if (fault.isPresent()) {
                return fault;
            }
        }
        if (name.errors().contains(IDNA.Error.BIDI)) {
            return bidi(labels);
        }
        return name.errors().contains(IDNA.Error.DOMAIN_NAME_TOO_LONG)
                ? Optional.of("expected at most " + LONGEST_NAME + " bytes in all, as A-labels")
                : Optional.empty();
    }

    private static Optional<String> ofLabel(String label) {
        Set<IDNA.Error> errors = Uts46.labelToAscii(label).errors();
        errors.remove(IDNA.Error.HYPHEN_3_4);
        if (InternationalName.isAscii(label)) {
            errors.removeAll(OF_U_LABELS);
            return errors.stream().findFirst().map(error -> sentence(label, error));
        }
        if (hasHyphensInThirdPlace(label)) {
            errors.add(IDNA.Error.HYPHEN_3_4);
        }
        return errors.stream().findFirst().map(error -> sentence(label, error)).or(() -> strangeAscii(label));
    }

    /** ICU 79 counts in UTF-16, where characters outside of the Basic Multilingual Plane take two places. */
    private static boolean hasHyphensInThirdPlace(String label) {
        int[] characters = Uts46.toUnicode(label).text().codePoints().limit(4).toArray();
        return characters.length == 4 && characters[2] == '-' && characters[3] == '-';
    }

    /**
     * Of ASCII, a U-label has letters, digits and hyphens (RFC 5890, section 2.3.2.1). The low line is let pass as well, since names with one
     * are in use.
     */
    private static Optional<String> strangeAscii(String label) {
        return Uts46.toUnicode(label).text().codePoints()
                .filter(c -> c < 0x80 && c != '-' && c != '_' && !Character.isLetterOrDigit(c))
                .mapToObj(CodePoints::name)
                .findFirst()
                .map(name -> "label " + label + ": expected no " + name + " beside letters, digits and hyphens");
    }

    private static Optional<String> bidi(List<String> labels) {
        return labels.stream()
                .filter(label -> Uts46.toAscii(RIGHT_TO_LEFT + label).errors().contains(IDNA.Error.BIDI)).findFirst()
                .map(label -> sentence(label, IDNA.Error.BIDI));
    }

    private static String sentence(String label, IDNA.Error error) {
        return error == IDNA.Error.EMPTY_LABEL
                ? "expected no empty label (two dots in a row, or one at the start)"
                : "label " + label + ": " + expected(label, error);
    }

    private static String expected(String label, IDNA.Error error) {
        return switch (error) {
            case LABEL_TOO_LONG, DOMAIN_NAME_TOO_LONG -> "expected at most 63 bytes as an A-label, got "
                    + Uts46.labelToAscii(label).text().length();
            case LEADING_HYPHEN -> "expected no hyphen at its beginning (RFC 5891, section 4.2.3.1)";
            case TRAILING_HYPHEN -> "expected no hyphen at its end (RFC 5891, section 4.2.3.1)";
            case HYPHEN_3_4 -> "expected no two hyphens in the third and fourth place (RFC 5891, section 4.2.3.1)";
            case LEADING_COMBINING_MARK -> "expected no combining mark at its beginning (RFC 5891, section 4.2.3.2)";
            case DISALLOWED -> "expected no " + disallowed(label) + ", which UTS #46 does not allow";
            case PUNYCODE, INVALID_ACE_LABEL, LABEL_HAS_DOT -> "expected after xn-- the Punycode of a label in its "
                    + "normal form (RFC 5891, section 4.4)";
            case BIDI -> "expected characters of one writing direction, as the bidi rule demands (RFC 5893, section 2)";
            case CONTEXTJ -> "expected a zero-width joiner or non-joiner only where the script needs one (RFC 5892, "
                    + "appendix A)";
            case EMPTY_LABEL, CONTEXTO_PUNCTUATION, CONTEXTO_DIGITS -> "expected another label (" + error + ')';
        };
    }

    private static String disallowed(String label) {
        return label.codePoints().filter(c -> isDisallowed(Character.toString(c))).mapToObj(CodePoints::name)
                .findFirst().orElse("character");
    }

    private static boolean isDisallowed(String character) {
        return Uts46.labelToAscii('a' + character).errors().contains(IDNA.Error.DISALLOWED);
    }
}
