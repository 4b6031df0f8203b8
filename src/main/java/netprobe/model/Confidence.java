package netprobe.model;

import java.util.Locale;

/** How sure a conclusion is. */
public enum Confidence {
    /** The evidence admits nothing else. */
    PROVEN,
    /** The evidence fits, and what else would fit is rare. */
    LIKELY,
    /** The evidence fits, and so do other causes. */
    POSSIBLE;

    /** As JSON spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
