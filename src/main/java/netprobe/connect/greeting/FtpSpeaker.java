package netprobe.connect.greeting;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.net.SocketClient;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;

/** FTP (RFC 959), its features (RFC 2389) and its way to TLS (RFC 4217). */
final class FtpSpeaker implements Speaker {

    /** Said before the greeting by a server that is not ready yet. */
    private static final int SOON = 120;

    private final FTPClient client = new FTPClient();

    @Override
    public SocketClient client() {
        return client;
    }

    @Override
    public Ending judge(String line) {
        return ReplyCode.judge(line, FTPReply.SERVICE_READY, FTPReply.USER_LOGGED_IN, SOON);
    }

    @Override
    public OptionalInt code(String line) {
        return ReplyCode.of(line);
    }

    @Override
    public String inquiry() {
        return "FEAT";
    }

    @Override
    public Optional<List<String>> capabilities() throws IOException {
        // between the first line and the last stand the features, indented
        return FTPReply.isPositiveCompletion(client.feat())
                ? Optional.of(List.of(client.getReplyStrings()).stream().filter(line -> line.startsWith(" "))
                        .map(String::strip).toList())
                : Optional.empty();
    }

    @Override
    public boolean offersTls(List<String> capabilities) {
        return capabilities.stream().map(line -> line.toUpperCase(Locale.ROOT))
                .anyMatch(line -> line.startsWith("AUTH ") && line.contains("TLS"));
    }

    @Override
    public String upgrade() {
        return "AUTH TLS";
    }

    @Override
    public boolean startTls() throws IOException {
        return client.sendCommand("AUTH", "TLS") == FTPReply.SECURITY_DATA_EXCHANGE_COMPLETE;
    }

    @Override
    public String reply() {
        return List.of(client.getReplyStrings()).getLast();
    }

    @Override
    public void quit() throws IOException {
        client.quit();
    }
}
