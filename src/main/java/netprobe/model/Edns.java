package netprobe.model;

import java.util.List;

/**
 * What the OPT record of a message says (RFC 6891).
 *
 * @param version 0, so far
 * @param udpSize the largest datagram its sender takes, in bytes
 * @param dnssecOk the DO flag (RFC 3225)
 * @param compactOk the CO flag (RFC 9824)
 * @param unassignedFlags those that have no name, as bits
 * @param options in the order of the message
 */
public record Edns(int version, int udpSize, boolean dnssecOk, boolean compactOk, int unassignedFlags,
        List<EdnsOption> options) {

    /** Copies the list. */
    public Edns {
        options = List.copyOf(options);
    }
}
