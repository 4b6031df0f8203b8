package netprobe.model;

import java.util.Locale;

/** What all name servers do in a lookup that is thought through. */
public enum ServerBehaviour {
    /** They say nothing. */
    SILENCE("no server answers"),
    /** They say that no name exists. */
    NXDOMAIN("no such name exists"),
    /** They say that the names have no addresses. */
    NODATA("the names have no addresses"),
    /** They say that they failed. */
    SERVFAIL("every server fails");

    private final String clause;

    ServerBehaviour(String clause) {
        this.clause = clause;
    }

    /** As JSON spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people: {@code if …}. */
    public String clause() {
        return clause;
    }
}
