package netprobe.connect.greeting;

import java.io.IOException;
import org.apache.commons.net.chargen.CharGenTCPClient;
import org.apache.commons.net.chargen.CharGenUDPClient;

/** Characters, unasked and without end over TCP, up to 512 in a datagram (RFC 864). */
final class CharacterLines {

    /** Three lines of the pattern that the RFC recommends: 72 characters, carriage return, line feed. */
    private static final int ENOUGH = 3 * 74;

    private CharacterLines() {}

    static Ending overTcp(Conversation conversation) throws IOException {
        conversation.begin(new CharGenTCPClient());
        conversation.hearUntil(heard -> heard.length >= ENOUGH || isUnlike(conversation.request(), heard));
        return judge(conversation.request(), conversation.wire().heard(), conversation.draft());
    }

    static Ending overUdp(DatagramConversation conversation) throws IOException {
        CharGenUDPClient client = conversation.begin(new CharGenUDPClient());
        client.send(conversation.address(), conversation.port());
        client.receive();
        return judge(conversation.request(), conversation.wire().heard(), conversation.draft());
    }

    private static boolean isUnlike(GreetingRequest request, byte[] heard) {
        return !Bytes.areText(heard) || request.protocol().unlike(heard).isPresent();
    }

    private static Ending judge(GreetingRequest request, byte[] heard, Draft draft) {
        if (isUnlike(request, heard)) {
            return Ending.FOREIGN;
        }
        draft.step("banner");
        draft.banner(Bytes.wholeLines(heard));
        return Ending.RIGHT;
    }
}
