package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A status line (RFC 9112, section 4), in answer to the smallest request; any status shows that HTTP is spoken.
 *
 * <p>Plain code: commons-net has no HTTP, and java.net.http makes connections of its own.
 */
final class HttpStatus {

    private static final Duration HEADERS = Duration.ofSeconds(1);
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? ([1-9]\\d\\d)(?: .*)?");
    private static final String BEGINNING = "HTTP/";

    private HttpStatus() {}

    static Ending overTcp(Conversation conversation) throws IOException {
        Wire wire = conversation.wire();
        wire.send(request(conversation.request()).getBytes(ISO_8859_1));
        conversation.hearUntil(heard -> Bytes.haveLine(heard) || !mayBegin(heard));
        Matcher status = STATUS.matcher(lines(wire).getFirst());
        if (!Bytes.haveLine(wire.heard()) || !status.matches()) {
            return Ending.FOREIGN;
        }
        Draft draft = conversation.draft();
        draft.step("banner");
        draft.banner(status.group().getBytes(ISO_8859_1));
        draft.code(Integer.parseInt(status.group(1)));
        readHeaders(conversation);
        return Ending.RIGHT;
    }

    /** HEAD asks for no content. */
    private static String request(GreetingRequest request) {
        String host = request.host().contains(":") ? "[" + request.host() + "]" : request.host();
        String port = request.port() == request.protocol().defaultPort() ? "" : ":" + request.port();
        return "HEAD / HTTP/1.1\r\nHost: " + host + port
                + "\r\nUser-Agent: netprobe\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    private static boolean mayBegin(byte[] heard) {
        String text = new String(heard, ISO_8859_1);
        return text.startsWith(BEGINNING) || BEGINNING.startsWith(text);
    }

    private static List<String> lines(Wire wire) {
        return new String(wire.heard(), ISO_8859_1).lines().toList();
    }

    /** As far as they come: the greeting is right without them. */
    private static void readHeaders(Conversation conversation) {
        conversation.wire().allow(HEADERS);
        try {
            conversation.hearUntil(heard -> new String(heard, ISO_8859_1).contains("\r\n\r\n"));
        } catch (IOException _) {
            // what came will do
        }
        List<String> lines = lines(conversation.wire());
        conversation.draft().software(header("Server", lines));
        // a cache passes on the date of the server behind it
        header("Date", lines).filter(_ -> header("Age", lines).isEmpty()).flatMap(HttpStatus::instant)
                .ifPresent(date -> conversation.draft().detail(PeerClock.toTheSecond(date)));
    }

    private static Optional<String> header(String name, List<String> lines) {
        return lines.stream().takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip()).filter(value -> !value.isEmpty()).findFirst();
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
