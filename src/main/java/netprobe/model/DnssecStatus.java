package netprobe.model;

import java.util.Locale;

/** What validation comes to (RFC 4033, section 5; RFC 4035, section 4.3). */
public enum DnssecStatus {
    /** Signed all the way down from a trust anchor. */
    SECURE,
    /** It is proven that the chain of trust ends above: nobody promises that it is genuine. */
    INSECURE,
    /** It should be signed, and is not as it should be: a validating resolver withholds it. */
    BOGUS,
    /** There is no telling: no anchor, or no answer to what had to be asked. */
    INDETERMINATE;

    /** As JSON spells it, and people: {@code secure insecure bogus indeterminate}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
