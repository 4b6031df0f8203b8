package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.net.discard.DiscardTCPClient;

/** Nothing, whatever is sent (RFC 863): the connection stays open, and silent. */
final class DiscardSilence {

    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final byte[] SENT = "netprobe\r\n".getBytes(US_ASCII);

    private DiscardSilence() {}

    static Ending overTcp(Conversation conversation) throws IOException {
        Wire wire = conversation.wire();
        conversation.begin(new DiscardTCPClient()).getOutputStream().write(SENT);
        wire.allow(conversation.atMost(SILENCE));
        try {
            conversation.hearUntil(heard -> heard.length > 0);
            return Ending.FOREIGN;
        } catch (IOException end) {
            if (wire.stop().equals(Optional.of(new Stop.Expired()))) {
                conversation.draft().step("banner");
                return Ending.RIGHT;
            }
            throw end;
        }
    }
}
