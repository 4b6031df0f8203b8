package netprobe.dns;

import java.time.Duration;

/**
 * One turn of one server.
 *
 * @param server who is asked
 * @param transport by which; a truncated answer by UDP is asked for again by TCP within the same turn
 * @param edns whether EDNS is offered (RFC 6891)
 * @param patience how long the turn lasts
 */
public record Try(Server server, Transport transport, boolean edns, Duration patience) {}
