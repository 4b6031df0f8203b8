package netprobe.model;

import java.util.List;
import java.util.Locale;

/**
 * Paths that don't say the same of a name, and why.
 *
 * @param finding the reason, and where it is
 * @param family in which they differ; both where it is about the order
 * @param paths who differs: the one that says otherwise first
 * @param effect in what they differ
 * @param evidence what shows the reason, as clauses
 */
public record PathDifference(Finding finding, Family family, List<String> paths, Effect effect,
        List<String> evidence) {

    /** Copies the lists. */
    public PathDifference {
        paths = List.copyOf(paths);
        evidence = List.copyOf(evidence);
    }

    /** In what they differ. */
    public enum Effect {
        /** The addresses, or whether there are any. */
        ANSWER,
        /** Only how they say that there are no addresses: that the name does not exist, or that it has none. */
        ABSENCE,
        /** Nothing but the name: the addresses are those of another than was typed. */
        NAME,
        /** Only the order of the same addresses. */
        ORDER,
        /** Only how long the same addresses may still be kept. */
        AGE;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
