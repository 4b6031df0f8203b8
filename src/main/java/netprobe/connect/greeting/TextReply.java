package netprobe.connect.greeting;

import java.io.IOException;
import org.apache.commons.net.finger.FingerClient;
import org.apache.commons.net.whois.WhoisClient;

/** Text of any form in answer to a line: whois (RFC 3912) and finger (RFC 1288). Its first line shows that there is a server. */
final class TextReply {

    private TextReply() {}

    /** Asks about the server itself. */
    static Ending ofWhois(Conversation conversation) throws IOException {
        conversation.begin(new WhoisClient()).getInputStream(conversation.request().host());
        return firstLine(conversation);
    }

    /** Asks who is logged in. */
    static Ending ofFinger(Conversation conversation) throws IOException {
        conversation.begin(new FingerClient()).getInputStream(false);
        return firstLine(conversation);
    }

    private static Ending firstLine(Conversation conversation) throws IOException {
        conversation.hearUntil(heard -> Bytes.haveLine(heard) || !Bytes.areText(heard));
        byte[] heard = conversation.wire().heard();
        if (!Bytes.areText(heard) || conversation.request().protocol().unlike(heard).isPresent()) {
            return Ending.FOREIGN;
        }
        conversation.draft().step("banner");
        conversation.draft().banner(Bytes.wholeLines(heard));
        return Ending.RIGHT;
    }
}
