package netprobe.connect.tls;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a peer that does not speak TLS says instead. */
final class Plaintext {

    private static final int MOST_SHOWN = 80;
    private static final int MOST_HEX = 16;

    /** How protocols begin that people take for their TLS variants. */
    private static final List<Map.Entry<String, String>> BEGINNINGS = List.of(
            Map.entry("HTTP/", "HTTP"), Map.entry("<html", "HTTP"), Map.entry("<!DOCTYPE", "HTTP"),
            Map.entry("SSH-", "SSH"), Map.entry("220", "SMTP or FTP"), Map.entry("421", "SMTP or FTP"),
            Map.entry("500", "SMTP or FTP"), Map.entry("554", "SMTP"), Map.entry("+OK", "POP3"),
            Map.entry("* OK", "IMAP"),
            Map.entry("* BYE", "IMAP"), Map.entry("200 ", "NNTP"), Map.entry("201 ", "NNTP"), Map.entry("RFB ", "VNC"),
            Map.entry("-ERR", "POP3 or Redis"), Map.entry("AMQP", "AMQP"), Map.entry("<?xml", "XMPP"));

    private Plaintext() {}

    static String describe(Ended.ByPlaintext plain) {
        if (plain.isEcho()) {
            return "the peer sends back what it gets, this end's own hello: an echo service, not TLS";
        }
        String protocol = protocol(plain.beginning()).map(name -> ", as " + name + " does").orElse("");
        return "the peer does not answer in TLS, but with " + shown(plain.beginning()) + protocol;
    }

    private static Optional<String> protocol(String text) {
        return BEGINNINGS.stream().filter(known -> text.startsWith(known.getKey())).map(Map.Entry::getValue)
                .findFirst();
    }

    /** The first line, in quotes where it is text, else the first bytes in hexadecimal. */
    private static String shown(String text) {
        String line = text.lines().findFirst().orElse("");
        if (!line.isEmpty() && line.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return '"' + (line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…") + '"';
        }
        String first = text.substring(0, Math.min(text.length(), MOST_HEX));
        return "the bytes " + HexFormat.ofDelimiter(" ").formatHex(first.getBytes(StandardCharsets.ISO_8859_1));
    }
}
