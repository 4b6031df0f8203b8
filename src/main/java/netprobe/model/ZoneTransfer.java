package netprobe.model;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The transfer of a zone (AXFR, RFC 5936; IXFR, RFC 1995), but for its records, which went by one after the other.
 *
 * @param server {@code address:port}
 * @param transport that carried it, or the last that was tried
 * @param question what was asked
 * @param kind what came, once that is known
 * @param serial the zone's serial number, by the first SOA record
 * @param volume how much came
 * @param way how it went
 */
public record ZoneTransfer(String server, DnsTransport transport, DnsQuestion question, Optional<Kind> kind,
        OptionalLong serial, Volume volume, DnsWay way) implements Payload {

    /** What a transfer brings. */
    public enum Kind {
        /** The whole zone. */
        WHOLE,
        /** What was removed and what was added since a serial number. */
        DIFFERENCES,
        /** That there is nothing newer. */
        UP_TO_DATE;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How much came.
     *
     * @param messages that carried records
     * @param records the SOA records at the beginning and at the end included
     * @param bytes of the messages
     */
    public record Volume(int messages, long records, long bytes) {}
}
