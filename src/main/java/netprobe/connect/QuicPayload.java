package netprobe.connect;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A QUIC packet of a version that nobody speaks, to which every server replies with those that it does (RFC 9000, section 6; RFC 8999).
 */
final class QuicPayload implements UdpPayload {

    /** What a client's first packet has at least, or the server must not reply (RFC 9000, section 14.1). */
    private static final int SIZE = 1200;

    /** Of the pattern 0x?a?a?a?a, which is kept free for this (section 15). */
    private static final int VERSION = 0x1a2a3a4a;

    private static final int CONNECTION_ID = 8;
    private static final int LONG_HEADER = 0x80;
    private static final int FIXED_BIT = 0x40;
    private static final int DESTINATION_ID = 5;
    private static final int SOURCE_ID = DESTINATION_ID + 1 + CONNECTION_ID;

    private final byte[] datagram = new byte[SIZE];

    QuicPayload() {
        var ids = new byte[2 * CONNECTION_ID];
        new SecureRandom().nextBytes(ids);
        ByteBuffer.wrap(datagram).put((byte) (LONG_HEADER | FIXED_BIT)).putInt(VERSION)
                .put((byte) CONNECTION_ID).put(ids, 0, CONNECTION_ID)
                .put((byte) CONNECTION_ID).put(ids, CONNECTION_ID, CONNECTION_ID);
    }

    @Override
    public byte[] datagram() {
        return datagram.clone();
    }

    @Override
    public String describe(ByteBuffer reply) {
        List<String> versions = versions(reply);
        return versions.isEmpty()
                ? "not a QUIC version negotiation, " + reply.remaining() + " bytes"
                : "QUIC " + String.join(", ", versions);
    }

    /** The versions of a Version Negotiation packet (RFC 8999, section 6), which has our connection IDs the other way round; none of any other. */
    private List<String> versions(ByteBuffer reply) {
        var packet = reply.duplicate();
        boolean negotiation = packet.remaining() > DESTINATION_ID && (packet.get() & LONG_HEADER) != 0
                && packet.getInt() == 0 && hasId(packet, SOURCE_ID) && hasId(packet, DESTINATION_ID);
        var versions = new ArrayList<String>();
        while (negotiation && packet.remaining() >= Integer.BYTES) {
            versions.add(name(packet.getInt()));
        }
        return versions;
    }

    /** Whether the packet goes on with the connection ID, length first, that stands there in ours; moves on behind it. */
    private boolean hasId(ByteBuffer packet, int place) {
        var id = ByteBuffer.wrap(datagram, place, 1 + CONNECTION_ID);
        if (packet.remaining() < id.remaining() || !packet.slice(packet.position(), id.remaining()).equals(id)) {
            return false;
        }
        packet.position(packet.position() + id.remaining());
        return true;
    }

    private static String name(int version) {
        return switch (version) {
            case 1 -> "v1";
            case 0x6b3343cf -> "v2";
            default -> String.format("0x%08x", version);
        };
    }
}
