package netprobe.connect.listen;

import java.nio.ByteBuffer;
import netprobe.connect.ByteText;
import netprobe.model.ListenerEvent.Traffic;

/** Counts what goes over a connection, and keeps how it begins. */
final class Meter {

    private static final int KEPT = 48;

    private final byte[] beginning = new byte[KEPT];
    private int kept;
    private long received;
    private long sent;

    /** What is known of a datagram. */
    static Traffic of(ByteBuffer datagram, long answered) {
        var meter = new Meter();
        var bytes = new byte[datagram.remaining()];
        datagram.get(datagram.position(), bytes);
        meter.received(bytes, bytes.length);
        meter.sent(answered);
        return meter.traffic();
    }

    void received(byte[] bytes, int count) {
        int more = Math.min(count, KEPT - kept);
        System.arraycopy(bytes, 0, beginning, kept, more);
        kept += more;
        received += count;
    }

    void sent(long count) {
        sent += count;
    }

    Traffic traffic() {
        return new Traffic(received, sent, ByteText.of(beginning, kept));
    }
}
