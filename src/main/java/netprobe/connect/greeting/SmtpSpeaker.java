package netprobe.connect.greeting;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.net.SocketClient;
import org.apache.commons.net.smtp.SMTPClient;

/** SMTP (RFC 5321). */
final class SmtpSpeaker implements Speaker {

    private static final int READY = 220;
    private static final int DONE = 250;

    private final SMTPClient client = new SMTPClient();
    private final String ownName;

    /** A client that has no name of its own to give introduces itself by its address (RFC 5321, section 4.1.4). */
    SmtpSpeaker(InetAddress own) {
        String address = own.getHostAddress();
        int scope = address.indexOf('%');
        ownName = own instanceof Inet6Address
                ? "[IPv6:" + (scope < 0 ? address : address.substring(0, scope)) + "]"
                : "[" + address + "]";
    }

    @Override
    public SocketClient client() {
        return client;
    }

    @Override
    public Ending judge(String line) {
        return ReplyCode.judge(line, READY);
    }

    @Override
    public OptionalInt code(String line) {
        return ReplyCode.of(line);
    }

    @Override
    public String inquiry() {
        return "EHLO";
    }

    @Override
    public Optional<List<String>> capabilities() throws IOException {
        return client.sendCommand("EHLO", ownName) == DONE
                // the first line tells the server's name
                ? Optional.of(List.of(client.getReplyStrings()).stream().skip(1).map(ReplyCode::strip).toList())
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
        return client.sendCommand("STARTTLS") == READY;
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
