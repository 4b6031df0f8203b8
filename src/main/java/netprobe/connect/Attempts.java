package netprobe.connect;

import java.io.IOException;
import java.util.Optional;
import netprobe.libc.Descriptors;
import netprobe.libc.LibC;
import netprobe.libc.SocketCalls;
import netprobe.model.Attempt.Goal;

/** Attempts to reach ports: through the C library's sockets, where it can be called, or through Java's. */
public final class Attempts {

    /** Descriptors left to everything else in the process. */
    private static final int RESERVE = 64;

    /** Where it isn't known how many there are: as many as every system grants. */
    private static final int FEW = 128;

    private Attempts() {}

    /** Makes TCP attempts until the goals are done; connections are handed to the sink if it {@code keeps} them. */
    public static void tcp(Goals goals, Settings settings, boolean keeps, Sink sink) {
        var bounded = bounded(settings);
        var calls = new SocketCalls();
        new AttemptLoop(calls, new TcpHandshake(calls, bounded, keeps), bounded, goals, sink).run();
    }

    /** Makes UDP attempts until the goals are done. */
    public static void udp(Goals goals, Settings settings, UdpPayloads payloads, Sink sink) {
        var bounded = bounded(settings);
        var calls = new SocketCalls();
        new AttemptLoop(calls, new UdpHandshake(calls, bounded, payloads), bounded, goals, sink).run();
    }

    /** Makes TCP attempts as Java programs do, each with {@link java.net.Socket}. */
    public static void tcpOfJava(Goals goals, Settings settings, boolean keeps, Sink sink) {
        new JavaAttempts(bounded(settings), goals, sink).tcp(keeps);
    }

    /** Makes UDP attempts likewise. */
    public static void udpOfJava(Goals goals, Settings settings, UdpPayloads payloads, Sink sink) {
        new JavaAttempts(bounded(settings), goals, sink).udp(payloads);
    }

    /** One TCP connection more, as the others were made. */
    public static Connection again(Goal goal, Settings settings) throws IOException {
        var one = new OneGoal(goal);
        if (substitute().isPresent()) {
            tcpOfJava(one, settings, true, one);
        } else {
            tcp(one, settings, true, one);
        }
        return one.connection();
    }

    /** What Java's sockets can't tell, and why they were taken, where the C library can't be called. */
    public static Optional<String> substitute() {
        return LibC.absence();
    }

    private static Settings bounded(Settings settings) {
        int most = LibC.available() ? Math.max(1, Descriptors.limit() - RESERVE) : FEW;
        return new Settings(settings.timeout(), settings.deadline(), settings.source(),
                Math.min(settings.atOnce(), most), settings.nanoClock(), settings.limits());
    }
}
