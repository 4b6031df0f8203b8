package netprobe.tables;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the names by which servers call themselves. */
public final class ProductNames {

    private static final List<Pattern> KNOWN =
            TableFile.read("products.tsv").rows().stream().map(row -> Pattern.compile(row[0])).toList();

    private ProductNames() {}

    /** The server's name, and its version where it tells that too, in its own words. */
    public static Optional<String> in(String greeting) {
        return KNOWN.stream().flatMap(pattern -> pattern.matcher(greeting).results().map(MatchResult::group))
                .findFirst();
    }
}
