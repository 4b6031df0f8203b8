package netprobe.connect;

import java.nio.ByteBuffer;

/** What a UDP port is asked, so that the service there has something to answer. */
interface UdpPayload {

    /** The datagram to send. */
    byte[] datagram();

    /** What a reply is, in a few words without a full stop. */
    String describe(ByteBuffer reply);

    /** Fixed bytes, of which nothing is expected. */
    static UdpPayload of(byte[] bytes) {
        return new UdpPayload() {
            @Override
            public byte[] datagram() {
                return bytes;
            }

            @Override
            public String describe(ByteBuffer reply) {
                boolean same = reply.equals(ByteBuffer.wrap(bytes));
                return reply.remaining() + " bytes" + (same && bytes.length > 0 ? ", the same that were sent" : "");
            }
        };
    }
}
