package netprobe.model;

/**
 * What the kernel's TCP knows of a connection, or of the attempt at one (tcp(7), {@code TCP_INFO}).
 *
 * @param roundTripMicros the smoothed round-trip time; 0 before the first measurement
 * @param roundTripVarianceMicros its mean deviation
 * @param segmentSize the largest segment sent, in bytes (MSS)
 * @param pathMtu the largest packet that is thought to pass, in bytes
 * @param retransmits segments sent again, those of the handshake included
 */
public record TcpMetrics(int roundTripMicros, int roundTripVarianceMicros, int segmentSize, int pathMtu,
        int retransmits) {}
