package netprobe.dns;

import java.time.Instant;
import netprobe.model.DnsMessage;

/** Messages in the presentation form in which commands show them. */
public final class ShownMessage {

    private ShownMessage() {}

    /** A message that just came. */
    public static DnsMessage of(byte[] wire) {
        return Transcript.of(wire, Instant.now());
    }
}
