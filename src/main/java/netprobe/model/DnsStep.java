package netprobe.model;

import java.time.Duration;

/**
 * A part of asking a name server, and how long it took.
 *
 * @param name {@code connect}, {@code handshake}, {@code exchange} (from the message sent to the answer's first byte; a datagram comes at
 *        once), {@code receive} (of a stream, from there to the answer's last byte)
 * @param took how long
 */
public record DnsStep(String name, Duration took) {

    /** Whether it comes before the question is sent. */
    public boolean isPreparation() {
        return name.equals("connect") || name.equals("handshake");
    }
}
