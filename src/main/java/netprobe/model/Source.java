package netprobe.model;

/**
 * Where an entry was found.
 *
 * @param label {@code system} or {@code iana}, as JSON spells it
 * @param date of a registry that netprobe carries: the day it was copied, as {@code 2026-02-13}; empty for the system's own database
 */
public record Source(String label, String date) {

    /** This host's own database, as the C library sees it. */
    public static final Source SYSTEM = new Source("system", "");

    /** IANA's registry as of that day. */
    public static Source iana(String date) {
        return new Source("iana", date);
    }
}
