package netprobe.model;

import java.time.Duration;

/**
 * A part of asking a name server, and how long it took.
 *
 * @param name {@code connect}, {@code handshake}, {@code exchange} (from the message's last byte sent to the answer's last byte)
 * @param took how long
 */
public record DnsStep(String name, Duration took) {}
