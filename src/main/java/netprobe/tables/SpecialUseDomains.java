package netprobe.tables;

import java.util.Locale;
import java.util.Optional;

/** Domains that the DNS of the Internet has no answers for, by design (RFC 6761). */
public final class SpecialUseDomains {

    private SpecialUseDomains() {}

    /**
     * One of them.
     *
     * @param name without its final dot
     * @param purpose what it is for
     * @param source who says so
     */
    public record Domain(String name, String purpose, String source) {}

    /** The one that a name is, or is under. */
    public static Optional<Domain> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return TableFile.read("special-use-domains.tsv").rows().stream()
                .filter(row -> bare.equals(row[0]) || bare.endsWith("." + row[0]))
                .map(row -> new Domain(row[0], row[1], row[2])).findFirst();
    }
}
