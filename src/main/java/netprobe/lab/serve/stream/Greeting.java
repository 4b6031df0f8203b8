package netprobe.lab.serve.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.LabServer;
import netprobe.lab.serve.Place;
import netprobe.lab.serve.Running;

/**
 * A service that speaks first, in lines: {@code 220 …}, or {@code 554 …} to turn everybody away.
 *
 * @param text what it says, without the end of the line
 * @param delay how long it takes to
 * @param replies what it says to the first line that comes, the second, and so on; then it hangs up
 * @param closes whether it hangs up after what it has to say, rather than listen on
 */
public record Greeting(String text, Duration delay, List<String> replies, boolean closes) implements Running.Handler {

    private static final int SMTP = 25;

    /** Starts one. */
    public static LabServer start(ServerTable table, Place place) throws ScenarioFault {
        return StreamServer.start(table, place, SMTP, new Greeting(table.text("text").orElse(""),
                table.duration("delay").orElse(Duration.ZERO), table.texts("replies"), table.flag("close")));
    }

    @Override
    public void serve(Socket connection) throws IOException {
        Pause.of(delay);
        if (!text.isEmpty()) {
            say(connection, text);
        }
        var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
        Iterator<String> next = replies.iterator();
        while (next.hasNext() && lines.readLine() != null) {
            say(connection, next.next());
        }
        if (!closes) {
            Pause.untilHungUp(connection);
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    }
}
