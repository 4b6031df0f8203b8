package netprobe.connect;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import netprobe.model.IpAddress;

/** A STUN Binding request (RFC 8489), which is answered with the address that it came from. */
final class StunPayload implements UdpPayload {

    private static final int HEADER = 20;
    private static final int TRANSACTION_ID = 12;
    private static final int COOKIE = 0x2112A442;
    private static final short BINDING_REQUEST = 0x0001;
    private static final short BINDING_RESPONSE = 0x0101;
    private static final int XOR_MAPPED_ADDRESS = 0x0020;
    private static final int IPV4 = 1;

    private final byte[] datagram = new byte[HEADER];

    StunPayload() {
        var id = new byte[TRANSACTION_ID];
        new SecureRandom().nextBytes(id);
        ByteBuffer.wrap(datagram).putShort(BINDING_REQUEST).putShort((short) 0).putInt(COOKIE).put(id);
    }

    @Override
    public byte[] datagram() {
        return datagram.clone();
    }

    @Override
    public String describe(ByteBuffer reply) {
        boolean isStun = reply.remaining() >= HEADER && reply.getInt(Integer.BYTES) == COOKIE
                && reply.slice(8, TRANSACTION_ID).equals(ByteBuffer.wrap(datagram, 8, TRANSACTION_ID));
        if (!isStun) {
            return "not an answer of STUN, " + reply.remaining() + " bytes";
        }
        return reply.getShort(0) == BINDING_RESPONSE
                ? "STUN" + mapped(reply.slice(HEADER, reply.remaining() - HEADER))
                : "a STUN error";
    }

    /** Where the request came from, as the server sees it. */
    private String mapped(ByteBuffer attributes) {
        while (attributes.remaining() >= Integer.BYTES) {
            int type = Short.toUnsignedInt(attributes.getShort());
            int length = Short.toUnsignedInt(attributes.getShort());
            if (length > attributes.remaining()) {
                return "";
            }
            if (type == XOR_MAPPED_ADDRESS && (length == 8 || length == 20)) {
                return ", seen from " + address(attributes.slice(attributes.position(), length));
            }
            int padded = Math.min(attributes.remaining(), (length + 3) / 4 * 4);
            attributes.position(attributes.position() + padded);
        }
        return "";
    }

    private String address(ByteBuffer attribute) {
        int family = attribute.get(1);
        int port = Short.toUnsignedInt(attribute.getShort(2)) ^ COOKIE >>> 16;
        var bytes = new byte[family == IPV4 ? 4 : 16];
        attribute.get(Integer.BYTES, bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= datagram[Integer.BYTES + i];
        }
        String text = IpAddress.of(bytes).text();
        return family == IPV4 ? text + ':' + port : '[' + text + "]:" + port;
    }
}
