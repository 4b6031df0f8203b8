package netprobe.idna;

import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells labels whose letters come from scripts that no language writes together, such as Cyrillic {@code а} among Latin letters.
 *
 * <p>A label is mixed when its letters have no script in common (UTS #39, section 5.1), and it isn't Latin together with the scripts of
 * Chinese, Japanese or Korean (section 5.2, "highly restrictive").
 */
final class Scripts {

    /** Writing systems of several scripts. */
    private static final List<BitSet> WRITING_SYSTEMS =
            List.of(scripts(UScript.LATIN, UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA),
                    scripts(UScript.LATIN, UScript.HAN, UScript.BOPOMOFO),
                    scripts(UScript.LATIN, UScript.HAN, UScript.HANGUL));

    private Scripts() {}

    /** Where the label mixes scripts, a sentence that shows one letter of each. */
    static Optional<String> mixed(String label) {
        boolean single = haveCommonScript(label);
        boolean written = WRITING_SYSTEMS.stream()
                .anyMatch(system -> label.codePoints().allMatch(c -> !hasScript(c) || scriptsOf(c).intersects(system)));
        return single || written
                ? Optional.empty()
                : Optional.of("label " + label + " mixes scripts: " + examples(label));
    }

    private static boolean haveCommonScript(String label) {
        int[] letters = label.codePoints().filter(Scripts::hasScript).toArray();
        BitSet common = letters.length == 0 ? scripts(UScript.COMMON) : scriptsOf(letters[0]);
        for (int letter : letters) {
            common.and(scriptsOf(letter));
        }
        return !common.isEmpty();
    }

    /** Digits, hyphens and most marks belong to every script. */
    private static boolean hasScript(int codePoint) {
        BitSet scripts = scriptsOf(codePoint);
        return !scripts.get(UScript.COMMON) && !scripts.get(UScript.INHERITED);
    }

    private static BitSet scriptsOf(int codePoint) {
        var scripts = new BitSet();
        UScript.getScriptExtensions(codePoint, scripts);
        return scripts;
    }

    private static String examples(String label) {
        Map<String, Integer> firstOf = new LinkedHashMap<>();
        label.codePoints().filter(Scripts::hasScript)
                .forEach(c -> firstOf.putIfAbsent(UScript.getName(UScript.getScript(c)), c));
        return firstOf.entrySet().stream().map(entry -> entry.getKey() + ' ' + CodePoints.name(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static BitSet scripts(int... codes) {
        var scripts = new BitSet();
        for (int code : codes) {
            scripts.set(code);
        }
        return scripts;
    }
}
