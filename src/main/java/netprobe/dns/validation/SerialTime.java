package netprobe.dns.validation;

import java.time.Instant;

/** The times in signatures: seconds modulo 2³², of which the ones nearest to now are meant (RFC 4034, section 3.1.5; RFC 1982). */
final class SerialTime {

    private SerialTime() {}

    /**
     * The time that is meant.
     *
     * @param told as dnsjava has it: counted from 1970, whenever now may be
     */
    static Instant near(Instant told, Instant now) {
        int distance = (int) (told.getEpochSecond() - now.getEpochSecond());
        return Instant.ofEpochSecond(now.getEpochSecond() + distance);
    }
}
