package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Arrays;
import netprobe.model.Greeting.Detail.Echoed;
import org.apache.commons.net.echo.EchoTCPClient;
import org.apache.commons.net.echo.EchoUDPClient;

/** What was sent, sent back (RFC 862). */
final class EchoReply {

    private static final byte[] SENT = "netprobe: what is sent comes back\r\n".getBytes(US_ASCII);

    private EchoReply() {}

    static Ending overTcp(Conversation conversation) throws IOException {
        conversation.begin(new EchoTCPClient()).getOutputStream().write(SENT);
        try {
            conversation.hearUntil(heard -> heard.length >= SENT.length || !isBeginning(heard));
        } finally {
            compare(conversation.wire().heard(), conversation.draft());
        }
        return judge(conversation.wire().heard(), conversation.draft());
    }

    static Ending overUdp(DatagramConversation conversation) throws IOException {
        EchoUDPClient client = conversation.begin(new EchoUDPClient());
        client.send(SENT, SENT.length, conversation.address(), conversation.port());
        // one byte more, so that a longer reply is seen to be one
        client.receive(new byte[SENT.length + 1]);
        compare(conversation.wire().heard(), conversation.draft());
        return judge(conversation.wire().heard(), conversation.draft());
    }

    private static boolean isBeginning(byte[] heard) {
        return Arrays.mismatch(SENT, heard) == heard.length;
    }

    private static void compare(byte[] heard, Draft draft) {
        int mismatch = Arrays.mismatch(SENT, heard);
        draft.detail(new Echoed(SENT.length, mismatch < 0 ? SENT.length : mismatch));
    }

    private static Ending judge(byte[] heard, Draft draft) {
        if (!Arrays.equals(SENT, heard)) {
            return Ending.FOREIGN;
        }
        draft.step("banner");
        return Ending.RIGHT;
    }
}
