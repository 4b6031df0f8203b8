package netprobe.connect.greeting;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.net.time.TimeTCPClient;
import org.apache.commons.net.time.TimeUDPClient;

/** The time as seconds since 1900, in four bytes (RFC 868). */
final class TimeNumber {

    private static final int BYTES = 4;
    private static final long ROUND = 1L << 32;
    private static final Duration CLOSING = Duration.ofMillis(500);

    private TimeNumber() {}

    static Ending overTcp(Conversation conversation) throws IOException {
        long seconds = conversation.begin(new TimeTCPClient()).getTime();
        conversation.draft().step("banner");
        conversation.wire().allow(conversation.atMost(CLOSING));
        try {
            // four bytes are the beginning of many things: it is the time if no more come
            while (conversation.wire().heard().length == BYTES && conversation.wire().hearMore()) {
                return Ending.FOREIGN;
            }
        } catch (IOException open) {
            conversation.draft().note("the server leaves it to us to close the connection");
        }
        return judge(seconds, conversation.draft());
    }

    static Ending overUdp(DatagramConversation conversation) throws IOException {
        long seconds =
                conversation.begin(new TimeUDPClient()).getTime(conversation.address(), conversation.port());
        if (conversation.wire().heard().length != BYTES) {
            return Ending.FOREIGN;
        }
        conversation.draft().step("banner");
        return judge(seconds, conversation.draft());
    }

    private static Ending judge(long seconds, Draft draft) {
        draft.detail(PeerClock.toTheSecond(instant(seconds)));
        return Ending.RIGHT;
    }

    /** The number begins anew every 136 years, next in 2036: the time meant is the one nearest to ours. */
    private static Instant instant(long seconds) {
        long unix = seconds - TimeTCPClient.SECONDS_1900_TO_1970;
        long now = Instant.now().getEpochSecond();
        return Instant.ofEpochSecond(unix + ROUND * Math.round((double) (now - unix) / ROUND));
    }
}
