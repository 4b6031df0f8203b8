package netprobe.connect.greeting;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.net.SocketClient;
import org.apache.commons.net.pop3.POP3Client;
import org.apache.commons.net.pop3.POP3Reply;

/** POP3 (RFC 1939), its capabilities (RFC 2449) and its way to TLS (RFC 2595). */
final class Pop3Speaker implements Speaker {

    private final POP3Client client = new POP3Client();

    @Override
    public SocketClient client() {
        return client;
    }

    @Override
    public Ending judge(String line) {
        return line.startsWith("+OK")
                ? Ending.RIGHT
                : line.startsWith("-ERR") ? new Ending.Rejected(line) : Ending.FOREIGN;
    }

    @Override
    public String inquiry() {
        return "CAPA";
    }

    @Override
    public Optional<List<String>> capabilities() throws IOException {
        if (!client.capa()) {
            return Optional.empty();
        }
        // between the first line and the full stop
        return Optional
                .of(List.of(client.getReplyStrings()).stream().skip(1).filter(line -> !line.equals(".")).toList());
    }

    @Override
    public boolean offersTls(List<String> capabilities) {
        return capabilities.stream().anyMatch("STLS"::equalsIgnoreCase);
    }

    @Override
    public String upgrade() {
        return "STLS";
    }

    @Override
    public boolean startTls() throws IOException {
        return client.sendCommand("STLS") == POP3Reply.OK;
    }

    @Override
    public String reply() {
        return List.of(client.getReplyStrings()).getLast();
    }

    @Override
    public void quit() throws IOException {
        client.sendCommand("QUIT");
    }
}
