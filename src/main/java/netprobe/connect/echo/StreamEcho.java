package netprobe.connect.echo;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.connect.echo.Dialling.Connected;
import netprobe.model.Answer;
import netprobe.model.Attempt;
import netprobe.model.Echoed;
import netprobe.model.Failure;

/** Sends a stream over TCP and compares what comes back with it, while it goes on. */
public final class StreamEcho {

    private StreamEcho() {}

    /** Connects to the first address that lets itself be connected, sends all of the stream, and takes everything that comes back. */
    public static Answer<Echoed> of(EchoRequest request, InputStream source) {
        long begin = request.nanoClock().getAsLong();
        var dialling = Dialling.of(request);
        List<String> notes = dialling.connected().isPresent() ? words(dialling.failed()) : before(dialling.failed());
        if (dialling.connected().isEmpty()) {
            Optional<Failure> last = dialling.failed().getLast().failure();
            return new Answer<>(Optional.empty(), last, notes);
        }
        Connected connected = dialling.connected().get();
        var exchange = new StreamExchange(request, connected, begin, source);
        Answer<Echoed> answer = exchange.run();
        var all = new ArrayList<>(notes);
        all.addAll(answer.notes());
        return new Answer<>(answer.value(), answer.failure(), all);
    }

    /** So many printable bytes to send. */
    public static InputStream pattern(long size) {
        return new Pattern(size);
    }

    private static List<String> before(List<Attempt> failed) {
        return words(failed.subList(0, failed.size() - 1));
    }

    private static List<String> words(List<Attempt> failed) {
        return failed.stream().map(attempt -> attempt.goal().peer() + " did not let itself be connected"
                + attempt.failure().map(why -> ": " + why.code() + ", " + why.message()).orElse("")).toList();
    }

}
