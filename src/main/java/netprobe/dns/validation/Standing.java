package netprobe.dns.validation;

/** How a zone, and what it holds, stands to the trust anchor. */
sealed interface Standing {

    /** Its keys are vouched for: what it holds has to be signed by them. */
    record Signed(ZoneKeys keys) implements Standing {}

    /** There are no such keys, with the reason; nothing below stands better. */
    record Closed(Opinion opinion) implements Standing {}
}
