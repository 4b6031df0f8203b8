package netprobe.lab.serve.stream;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.LabServer;
import netprobe.lab.serve.Place;
import netprobe.lab.serve.Running;
import netprobe.lab.serve.Sockets;

/** A service that listens and accepts nothing, with a full queue: the kernel drops what else wants to connect (listen(2)). */
public final class Backlog {

    private static final int HTTPS = 443;

    /** The shortest queue that Java asks for; Linux takes one more. */
    private static final int QUEUE = 1;

    private static final Duration PATIENCE = Duration.ofMillis(150);

    private Backlog() {}

    /** Starts one. */
    public static LabServer start(ServerTable table, Place place) throws ScenarioFault {
        var running = new Running(place);
        return StreamServer.start(table, place, HTTPS, running, local -> {
            ServerSocket listener = Sockets.tcp(local, QUEUE);
            fill(listener, running);
            return listener;
        }, _ -> hold());
    }

    /** Connects until that no longer works. */
    private static void fill(ServerSocket listener, Running running) throws IOException {
        try {
            while (true) {
                var connection = new Socket();
                running.keep(connection);
                connection.connect(listener.getLocalSocketAddress(), (int) PATIENCE.toMillis());
            }
        } catch (SocketTimeoutException full) {
            // as it is meant to be
        }
    }

    private static void hold() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
