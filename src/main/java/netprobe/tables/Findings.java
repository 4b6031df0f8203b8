package netprobe.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netprobe.model.Confidence;
import netprobe.model.Finding;

/** What each finding's code means, and what to do about it. */
public final class Findings {

    /** Read when the first thing goes wrong, so that what goes well need not wait for it. */
    private static final Map<String, String[]> ROWS = rows();

    private Findings() {}

    /** The finding of a code that the table has; any other is a bug. */
    public static Finding of(String code, Confidence confidence) {
        String[] row = ROWS.get(code);
        if (row == null) {
            throw new IllegalArgumentException("no such finding: " + code);
        }
        return new Finding(code, confidence, Optional.empty(), row[1], row[2]);
    }

    /** Every code. */
    public static Set<String> codes() {
        return Set.copyOf(ROWS.keySet());
    }

    private static Map<String, String[]> rows() {
        var rows = new HashMap<String, String[]>();
        for (String[] row : TableFile.read("findings.tsv").rows()) {
            rows.put(row[0], row);
        }
        return rows;
    }
}
