package netprobe.connect.greeting;

import java.io.IOException;
import java.time.Duration;
import netprobe.model.Greeting.Detail.NtpClock;
import org.apache.commons.net.ntp.NTPUDPClient;
import org.apache.commons.net.ntp.NtpUtils;
import org.apache.commons.net.ntp.NtpV3Packet;
import org.apache.commons.net.ntp.TimeInfo;

/** A time server's answer (RFC 5905). */
final class NtpReply {

    /** Stratum 0 is no time but a word to us (RFC 5905, section 7.4). */
    private static final int KISS_OF_DEATH = 0;
    private static final int REFERENCE_CLOCK_BESIDE = 1;
    private static final int UNSYNCHRONISED_STRATUM = 16;
    private static final int UNSYNCHRONISED = 3;

    private NtpReply() {}

    static Ending overUdp(DatagramConversation conversation) throws IOException {
        NTPUDPClient client = conversation.begin(new NTPUDPClient());
        client.setVersion(NtpV3Packet.VERSION_4);
        // what does not repeat our time stamp is refused by the client: it answers somebody else
        TimeInfo answer = client.getTime(conversation.address(), conversation.port());
        conversation.draft().step("banner");
        return judge(answer, conversation.draft());
    }

    private static Ending judge(TimeInfo answer, Draft draft) {
        NtpV3Packet message = answer.getMessage();
        if (message.getMode() != NtpV3Packet.MODE_SERVER) {
            return Ending.FOREIGN;
        }
        if (message.getStratum() == KISS_OF_DEATH) {
            return new Ending.Rejected("kiss code " + NtpUtils.getReferenceClock(message));
        }
        if (message.getLeapIndicator() == UNSYNCHRONISED || message.getStratum() >= UNSYNCHRONISED_STRATUM) {
            draft.note("the server says that its own clock is not synchronised");
        }
        answer.computeDetails();
        draft.detail(new NtpClock(message.getStratum(), reference(message), millis(answer.getOffset()),
                millis(answer.getDelay())));
        return Ending.RIGHT;
    }

    /** A clock's name beside the server; else a server's address, or for IPv6 a hash of one. */
    private static String reference(NtpV3Packet message) {
        return message.getStratum() == REFERENCE_CLOCK_BESIDE
                ? NtpUtils.getReferenceClock(message)
                : NtpUtils.getRefAddress(message);
    }

    private static Duration millis(Long number) {
        return number == null ? Duration.ZERO : Duration.ofMillis(number);
    }
}
