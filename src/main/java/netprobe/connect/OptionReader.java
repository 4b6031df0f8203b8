package netprobe.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Optional;
import netprobe.host.Sysctls;
import netprobe.libc.Endpoint;
import netprobe.libc.SocketCalls;
import netprobe.model.Attempt.Goal;
import netprobe.model.SocketOption;
import netprobe.model.SocketOption.Value;
import netprobe.model.SocketOptions;
import netprobe.tables.SocketOptionTable;
import netprobe.tables.SocketOptionTable.Entry;

/** Asks the kernel for the options of a connected TCP socket (getsockopt(2)), and of one that was just made. */
public final class OptionReader {

    private static final int MICROSECONDS = 1_000_000;

    private final SocketCalls calls = new SocketCalls();

    /** The options of the socket that reached a goal; none where it isn't one of the C library's. */
    public Optional<SocketOptions> read(Goal goal, Connection connection) {
        if (connection.descriptor().isEmpty()) {
            return Optional.empty();
        }
        int socket = connection.descriptor().getAsInt();
        int fresh = calls.open(goal.address().family(), SocketCalls.SOCK_STREAM);
        try {
            var options = new ArrayList<SocketOption>();
            for (Entry entry : SocketOptionTable.of(goal.address().family())) {
                options.add(new SocketOption(entry.name(), value(socket, entry), value(fresh, entry),
                        entry.sysctl().flatMap(Sysctls::find)));
            }
            String local = calls.local(socket).map(Endpoint::text).orElse("");
            return Optional.of(new SocketOptions(local, goal.peer(), options));
        } finally {
            if (fresh >= 0) {
                calls.close(fresh);
            }
        }
    }

    /** The kernel refuses what it doesn't know, and what means nothing yet, as {@code IP_MTU} without a peer. */
    private Optional<Value> value(int socket, Entry entry) {
        return entry.kind() == SocketOptionTable.Kind.NUMBER
                ? calls.option(socket, entry.level(), entry.number()).either(
                        number -> Optional.of(new Value.Whole(number)), _ -> Optional.empty())
                : calls.structure(socket, entry.level(), entry.number()).either(
                        bytes -> Optional.of(new Value.Words(words(entry, bytes))), _ -> Optional.empty());
    }

    private static String words(Entry entry, byte[] bytes) {
        ByteBuffer struct = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        return switch (entry.kind()) {
            case NUMBER -> Integer.toString(struct.getInt(0));
            case TEXT -> text(bytes);
            case LINGER -> struct.getInt(0) == 0 ? "off" : struct.getInt(Integer.BYTES) + " s";
            case TIME -> time(struct.getLong(0), struct.getLong(Long.BYTES));
        };
    }

    /** Up to the NUL. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        int end = text.indexOf('\0');
        String whole = end < 0 ? text : text.substring(0, end);
        return whole.isEmpty() ? "none" : whole;
    }

    private static String time(long seconds, long microseconds) {
        return seconds == 0 && microseconds == 0
                ? "none"
                : (double) (seconds * MICROSECONDS + microseconds) / MICROSECONDS + " s";
    }
}
