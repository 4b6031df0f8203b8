package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.net.daytime.DaytimeTCPClient;
import org.apache.commons.net.daytime.DaytimeUDPClient;

/** The time as text, in any form (RFC 867): what holds a time of day is right. */
final class DaytimeText {

    private static final Pattern TIME_OF_DAY = Pattern.compile("\\b\\d{1,2}:\\d\\d\\b");

    private DaytimeText() {}

    static Ending overTcp(Conversation conversation) throws IOException {
        Wire wire = conversation.wire();
        conversation.begin(new DaytimeTCPClient());
        try {
            conversation.hearUntil(heard -> Bytes.haveLine(heard) || !Bytes.areText(heard));
        } catch (IOException end) {
            // without a line's end, only a time that can be read shows that nothing is missing
            if (!wire.stop().equals(Optional.of(new Stop.Closed())) || WrittenTime.read(text(wire.heard())).isEmpty()) {
                throw end;
            }
        }
        return judge(wire.heard(), conversation.draft());
    }

    static Ending overUdp(DatagramConversation conversation) throws IOException {
        conversation.begin(new DaytimeUDPClient()).getTime(conversation.address(), conversation.port());
        return judge(conversation.wire().heard(), conversation.draft());
    }

    private static Ending judge(byte[] heard, Draft draft) {
        if (!Bytes.areText(heard) || !TIME_OF_DAY.matcher(text(heard)).find()) {
            return Ending.FOREIGN;
        }
        draft.step("banner");
        draft.banner(heard);
        WrittenTime.read(text(heard)).ifPresent(time -> {
            draft.detail(PeerClock.toTheSecond(time.instant()));
            time.assumedZone().ifPresent(
                    zone -> draft.note("it names no time zone: read in this host's, " + zone));
        });
        return Ending.RIGHT;
    }

    private static String text(byte[] heard) {
        return new String(heard, US_ASCII).strip();
    }
}
