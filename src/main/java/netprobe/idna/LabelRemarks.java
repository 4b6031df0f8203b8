package netprobe.idna;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader should know about labels that are valid: scripts that are mixed, and characters that only UTS #46 allows. */
final class LabelRemarks {

    private LabelRemarks() {}

    /** The remarks on U-labels. */
    static List<String> of(List<String> labels) {
        var remarks = new ArrayList<String>();
        for (String label : labels) {
            if (!InternationalName.isAscii(label)) {
                Scripts.mixed(label).ifPresent(remarks::add);
                notRegistered(label).ifPresent(remarks::add);
            }
        }
        return remarks;
    }

    private static Optional<String> notRegistered(String label) {
        return label.codePoints().filter(c -> c >= 0x80 && !Idna2008.allows(c)).mapToObj(CodePoints::name).findFirst()
                .map(character -> "label " + label + ": UTS #46 allows " + character
                        + ", IDNA2008 (RFC 5892) does not, and few registries do");
    }
}
