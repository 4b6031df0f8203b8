package netprobe.libc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import netprobe.model.TcpMetrics;

/** {@code struct tcp_info} of linux/tcp.h, whose fields stay where they are while later kernels add others behind. */
final class TcpInfo {

    private static final int SEND_MSS = 16;
    private static final int PATH_MTU = 60;
    private static final int RTT = 68;
    private static final int RTT_VARIANCE = 72;
    private static final int TOTAL_RETRANSMITS = 100;
    private static final int SIZE = 104;
    private static final int BYTES_ACKNOWLEDGED = 120;

    private TcpInfo() {}

    static Optional<TcpMetrics> metrics(byte[] struct) {
        if (struct.length < SIZE) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder());
        return Optional.of(new TcpMetrics(fields.getInt(RTT), fields.getInt(RTT_VARIANCE), fields.getInt(SEND_MSS),
                fields.getInt(PATH_MTU), fields.getInt(TOTAL_RETRANSMITS)));
    }

    /** How much of what was sent the peer has acknowledged, in bytes; the SYN, which counts as one, is left out. */
    static long acknowledged(byte[] struct) {
        boolean tells = struct.length >= BYTES_ACKNOWLEDGED + Long.BYTES;
        return tells
                ? Math.max(0, ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder()).getLong(BYTES_ACKNOWLEDGED) - 1)
                : 0;
    }
}
