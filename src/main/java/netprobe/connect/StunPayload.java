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
    private static final short BINDING_ERROR = 0x0111;
    private static final int XOR_MAPPED_ADDRESS = 0x0020;
    private static final int FAMILY_AND_PORT = 4;
    private static final int IPV4 = 1;
    private static final int IPV6 = 2;

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
        return switch (reply.getShort(0)) {
            case BINDING_RESPONSE -> "STUN" + mapped(reply.slice(HEADER, reply.remaining() - HEADER));
            case BINDING_ERROR -> "a STUN error";
            default -> "a STUN message, not a response";
        };
    }

    /** Where the request came from, as the server sees it. */
    private String mapped(ByteBuffer attributes) {
        while (attributes.remaining() >= Integer.BYTES) {
            int type = Short.toUnsignedInt(attributes.getShort());
            int length = Short.toUnsignedInt(attributes.getShort());
            if (length > attributes.remaining()) {
                return "";
            }
            if (type == XOR_MAPPED_ADDRESS) {
                return address(attributes.slice(attributes.position(), length));
            }
            int padded = Math.min(attributes.remaining(), (length + 3) / 4 * 4);
            attributes.position(attributes.position() + padded);
        }
        return "";
    }

    /** The address, if the attribute is as long as one of its family is. */
    private String address(ByteBuffer attribute) {
        int size = attribute.remaining() - FAMILY_AND_PORT;
        int family = size < 0 ? 0 : attribute.get(1);
        boolean whole = family == IPV4 && size == 4 || family == IPV6 && size == 16;
        if (!whole) {
            return "";
        }
        int port = Short.toUnsignedInt(attribute.getShort(2)) ^ COOKIE >>> 16;
        var bytes = new byte[size];
        attribute.get(FAMILY_AND_PORT, bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= datagram[Integer.BYTES + i];
        }
        String text = IpAddress.of(bytes).text();
        return ", seen from " + (family == IPV4 ? text + ':' + port : '[' + text + "]:" + port);
    }
}
