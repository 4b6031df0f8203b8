package netprobe.connect.greeting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.net.SocketClient;
import org.apache.commons.net.io.DotTerminatedMessageReader;
import org.apache.commons.net.nntp.NNTPClient;

/** NNTP (RFC 3977) and its way to TLS (RFC 4642). */
final class NntpSpeaker implements Speaker {

    private static final int POSTING_ALLOWED = 200;
    private static final int POSTING_PROHIBITED = 201;
    private static final int CAPABILITIES_FOLLOW = 101;
    private static final int CONTINUE_WITH_TLS = 382;

    private final Client client = new Client();

    /** commons-net's client has no CAPABILITIES, which came with RFC 3977. */
    private static final class Client extends NNTPClient {

        List<String> lines() throws IOException {
            var lines = new ArrayList<String>();
            // not closed: that would close the connection
            var reader = new DotTerminatedMessageReader(_reader_);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        }
    }

    @Override
    public SocketClient client() {
        return client;
    }

    @Override
    public Ending judge(String line) {
        return ReplyCode.judge(line, POSTING_ALLOWED, POSTING_PROHIBITED);
    }

    @Override
    public OptionalInt code(String line) {
        return ReplyCode.of(line);
    }

    @Override
    public String inquiry() {
        return "CAPABILITIES";
    }

    @Override
    public Optional<List<String>> capabilities() throws IOException {
        return client.sendCommand("CAPABILITIES") == CAPABILITIES_FOLLOW
                ? Optional.of(client.lines())
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
        return client.sendCommand("STARTTLS") == CONTINUE_WITH_TLS;
    }

    @Override
    public String reply() {
        return client.getReplyString().strip();
    }

    @Override
    public void quit() throws IOException {
        client.quit();
    }
}
