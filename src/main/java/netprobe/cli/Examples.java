package netprobe.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the examples of a help page, in their order. */
final class Examples {

    private Examples() {}

    /** Command lines, each followed by what it shows. */
    static Map<String, String> of(String... linesAndMeanings) {
        var examples = new LinkedHashMap<String, String>();
        for (int i = 0; i < linesAndMeanings.length; i += 2) {
            examples.put(linesAndMeanings[i], linesAndMeanings[i + 1]);
        }
        return examples;
    }
}
