package netprobe.connect.greeting;

import java.io.IOException;
import java.net.DatagramPacket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.dns.RootQuery;
import netprobe.model.Greeting.Detail.NameServer;
import netprobe.tables.Errors;

/** A name server's answer to a small question; any response code will do (RFC 1035, section 4.2). */
final class NameServerReply {

    private static final int LENGTH_BYTES = 2;
    private static final int LARGEST_DATAGRAM = 65_535;

    private NameServerReply() {}

    /** In a stream, a message stands behind its length in two bytes. */
    static Ending overTcp(Conversation conversation) throws IOException {
        var query = new RootQuery();
        byte[] wire = query.wire();
        conversation.wire()
                .send(ByteBuffer.allocate(LENGTH_BYTES + wire.length).putShort((short) wire.length).put(wire).array());
        conversation.hearUntil(heard -> isWhole(heard) || conversation.request().protocol().unlike(heard).isPresent());
        byte[] heard = conversation.wire().heard();
        return isWhole(heard)
                ? judge(query, Arrays.copyOfRange(heard, LENGTH_BYTES, LENGTH_BYTES + length(heard)),
                        conversation.draft())
                : Ending.FOREIGN;
    }

    static Ending overUdp(DatagramConversation conversation) throws IOException {
        var query = new RootQuery();
        byte[] wire = query.wire();
        conversation.wire().send(new DatagramPacket(wire, wire.length, conversation.peer()));
        conversation.wire().setSoTimeout(Math.toIntExact(conversation.request().timeout().toMillis()));
        conversation.wire().receive(new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM));
        return judge(query, conversation.wire().heard(), conversation.draft());
    }

    private static boolean isWhole(byte[] heard) {
        return heard.length >= LENGTH_BYTES && heard.length >= LENGTH_BYTES + length(heard);
    }

    private static int length(byte[] heard) {
        return (heard[0] & 0xff) << 8 | heard[1] & 0xff;
    }

    private static Ending judge(RootQuery query, byte[] message, Draft draft) {
        OptionalInt rcode = query.rcode(message);
        if (rcode.isEmpty()) {
            return Ending.FOREIGN;
        }
        draft.step("banner");
        draft.code(rcode.getAsInt());
        draft.detail(new NameServer(Errors.rcode(rcode.getAsInt(), Greeted.OPERATION, Optional.empty()).code()));
        return Ending.RIGHT;
    }
}
