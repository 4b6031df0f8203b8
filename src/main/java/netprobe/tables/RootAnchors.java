package netprobe.tables;

import java.util.List;

/**
 * The keys of the root zone that everyone trusts to begin with (RFC 9718), as DS records.
 *
 * @param date the day they were read
 * @param records in zone-file form, one a line
 */
public record RootAnchors(String date, List<String> records) {

    /** Copies the list. */
    public RootAnchors {
        records = List.copyOf(records);
    }

    /** Those that come with netprobe. */
    public static RootAnchors read() {
        var table = TableFile.read("root-anchors.tsv");
        return new RootAnchors(table.date(), table.rows().stream().map(RootAnchors::record).toList());
    }

    private static String record(String[] row) {
        return ". IN DS " + String.join(" ", row[0], row[1], row[2], row[3]);
    }
}
