package netprobe.connect.greeting;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.net.SocketClient;
import org.apache.commons.net.imap.IMAPClient;
import org.apache.commons.net.imap.IMAPReply;

/** IMAP (RFC 9051). */
final class ImapSpeaker implements Speaker {

    private static final String CAPABILITY = "* CAPABILITY ";

    private final IMAPClient client = new IMAPClient();

    @Override
    public SocketClient client() {
        return client;
    }

    /** PREAUTH is a welcome, too: who connects is known already (RFC 9051, section 7.1.4). */
    @Override
    public Ending judge(String line) {
        return line.startsWith("* OK") || line.startsWith("* PREAUTH")
                ? Ending.RIGHT
                : line.startsWith("* BYE") ? new Ending.Rejected(line) : Ending.FOREIGN;
    }

    @Override
    public int telling() {
        return "* PREAUTH".length();
    }

    @Override
    public String inquiry() {
        return "CAPABILITY";
    }

    @Override
    public Optional<List<String>> capabilities() throws IOException {
        return client.capability()
                ? Optional.of(Stream.of(client.getReplyStrings()).filter(line -> line.startsWith(CAPABILITY))
                        .flatMap(line -> Stream.of(line.substring(CAPABILITY.length()).split(" "))).toList())
                : Optional.empty();
    }

    @Override
    public boolean offersTls(List<String> capabilities) {
        return capabilities.stream().anyMatch("STARTTLS"::equalsIgnoreCase);
    }

    @Override
    public String upgrade() {
        return "STARTTLS";
    }

    @Override
    public boolean startTls() throws IOException {
        return client.sendCommand("STARTTLS") == IMAPReply.OK;
    }

    @Override
    public String reply() {
        return List.of(client.getReplyStrings()).getLast();
    }

    @Override
    public void quit() throws IOException {
        client.logout();
    }
}
