package netprobe.idna;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** ICU's UTS #46, with every check that applies to names that are looked up. */
final class Uts46 {

    private static final IDNA IDNA2008 =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI
                    | IDNA.CHECK_CONTEXTJ);

    /** The full stop, and what UTS #46 and RFC 3490 read as one. */
    private static final String FULL_STOPS = "[.\u3002\uff0e\uff61]";

    private Uts46() {}

    /**
     * What a conversion came to.
     *
     * @param text the name or label, with U+FFFD for what could not be converted
     * @param errors the rules that it breaks
     */
    record Converted(String text, Set<IDNA.Error> errors) {}

    static Converted toAscii(String name) {
        var text = new StringBuilder();
        var info = new IDNA.Info();
        IDNA2008.nameToASCII(name, text, info);
        return converted(text, info);
    }

    static Converted toUnicode(String name) {
        var text = new StringBuilder();
        var info = new IDNA.Info();
        IDNA2008.nameToUnicode(name, text, info);
        return converted(text, info);
    }

    static Converted labelToAscii(String label) {
        var text = new StringBuilder();
        var info = new IDNA.Info();
        IDNA2008.labelToASCII(label, text, info);
        return converted(text, info);
    }

    /** The labels of a name; that of the root is empty and comes last, where it is written. */
    static List<String> labels(String name) {
        return List.of(name.split(FULL_STOPS, -1));
    }

    private static Converted converted(StringBuilder text, IDNA.Info info) {
        Set<IDNA.Error> errors = EnumSet.noneOf(IDNA.Error.class);
        errors.addAll(info.getErrors());
        return new Converted(text.toString(), errors);
    }
}
