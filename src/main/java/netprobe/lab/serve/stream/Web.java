package netprobe.lab.serve.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.LabServer;
import netprobe.lab.serve.Place;
import netprobe.lab.serve.Running;

/**
 * A web server: HTTP/1.1 (RFC 9112), over TLS or not.
 *
 * @param handshake how it takes up TLS, if it does
 * @param status of each response, such as {@code 200 OK}
 * @param body of each response
 * @param clock of the Date field
 */
public record Web(Optional<Handshake> handshake, String status, String body, InstantSource clock)
        implements
            Running.Handler {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final String GREETING = "netprobe lab\n";

    /** RFC 9110, section 5.6.7. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US).withZone(ZoneOffset.UTC);

    /** Starts one. */
    public static LabServer start(ServerTable table, Place place) throws ScenarioFault {
        boolean tls = table.flag("tls");
        Optional<Handshake> handshake = tls ? Optional.of(Handshake.read(table)) : Optional.empty();
        var web = new Web(handshake, table.text("status").orElse("200 OK"), body(table), clock(table));
        return StreamServer.start(table, place, tls ? HTTPS : HTTP, web);
    }

    private static String body(ServerTable table) throws ScenarioFault {
        String text = table.text("body").orElse(GREETING);
        long size = Math.max(text.length(), table.number("body-size", 0));
        return text.repeat((int) (size / Math.max(1, text.length())) + 1).substring(0, (int) size);
    }

    private static InstantSource clock(ServerTable table) throws ScenarioFault {
        Duration ahead = table.duration("clock-ahead").orElse(Duration.ZERO);
        Duration behind = table.duration("clock-behind").orElse(Duration.ZERO);
        return Clock.offset(Clock.systemUTC(), ahead.minus(behind));
    }

    @Override
    public void serve(Socket connection) throws IOException {
        Optional<Socket> ready = handshake.isPresent() ? handshake.get().over(connection) : Optional.of(connection);
        if (ready.isPresent()) {
            try (Socket socket = ready.get()) {
                respond(socket);
            }
        }
    }

    /** To each request the same, until the client hangs up; what is no request is a bad one, and ends it. */
    private void respond(Socket connection) throws IOException {
        var input = new BufferedInputStream(connection.getInputStream());
        var output = connection.getOutputStream();
        while (true) {
            input.mark(1);
            int first = input.read();
            if (first < 0) {
                return;
            }
            if (!Character.isLetter(first)) {
                // such as the beginning of TLS, which may have no end of a line at all
                output.write(response("400 Bad Request", "close", "").getBytes(ISO_8859_1));
                return;
            }
            input.reset();
            String response = response(status, "keep-alive", body);
            boolean head = header(input).startsWith("HEAD ");
            String sent = head ? response.substring(0, response.length() - body.length()) : response;
            output.write(sent.getBytes(ISO_8859_1));
        }
    }

    /** Reads up to the empty line. */
    private static String header(InputStream input) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0 && text.indexOf("\n\n") < 0) {
            int next = input.read();
            if (next < 0) {
                throw new EOFException();
            }
            text.append((char) next);
        }
        return text.toString();
    }

    private String response(String statusLine, String connection, String content) {
        return """
                HTTP/1.1 %s\r
                Date: %s\r
                Server: netprobe-lab\r
                Content-Type: text/plain\r
                Content-Length: %d\r
                Connection: %s\r
                \r
                %s""".formatted(statusLine, DATE.format(clock.instant()), content.length(), connection, content);
    }
}
