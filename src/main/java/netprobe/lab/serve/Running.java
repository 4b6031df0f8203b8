package netprobe.lab.serve;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import netprobe.lab.ScenarioFault;

/**
 * The sockets and threads of one server.
 *
 * <p>A new thread is in the network of the thread that starts it. So the first is the place's, and all others come from those.
 */
public final class Running implements LabServer {

    /** For which a thread may take to come up on a machine that is busy with other things. */
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final Place place;
    private final List<Closeable> sockets = new CopyOnWriteArrayList<>();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("lab-", 0).factory());

    /** Nothing runs yet. */
    public Running(Place place) {
        this.place = place;
    }

    /** How a socket is opened. */
    public interface Opening<S> {
        /** Called inside the place. */
        S open() throws IOException;
    }

    /** What is done with a socket until it is closed. */
    public interface Work<S> {
        /** Called inside the place; ends with an exception when the socket is closed. */
        void run(S socket) throws IOException;
    }

    /**
     * Opens a socket inside the place, and has a thread work with it; returns when it is open.
     *
     * @param what it is for, in complaints
     */
    public <S extends Closeable> void open(String what, Opening<S> opening, Work<S> work) throws ScenarioFault {
        var opened = new CompletableFuture<S>();
        place.start(what, () -> {
            try {
                S socket = opening.open();
                sockets.add(socket);
                opened.complete(socket);
            } catch (IOException | RuntimeException refused) {
                opened.completeExceptionally(refused);
                return;
            }
            quietly(() -> work.run(opened.join()));
        });
        try {
            opened.orTimeout(LONGEST_START.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException refused) {
            close();
            throw new ScenarioFault(place.host() + ": " + what + ": " + refused.getCause());
        }
    }

    /** Work of which nobody waits for the end. */
    public interface Task {
        /** Ends with an exception when its socket is closed. */
        void run() throws IOException;
    }

    /** What is done with one connection; it is closed afterwards. */
    public interface Handler {
        /** Ends with an exception when the connection is closed. */
        void serve(Socket connection) throws IOException;
    }

    /** Accepts connections, each handled beside the others, until the socket is closed. */
    public void accept(ServerSocket listener, Handler handler) throws IOException {
        while (true) {
            Socket connection = listener.accept();
            keep(connection);
            beside(() -> {
                try (connection) {
                    handler.serve(connection);
                } finally {
                    sockets.remove(connection);
                }
            });
        }
    }

    /** Does something beside; only threads of the place may ask for it. */
    public void beside(Task task) {
        threads.execute(() -> quietly(task));
    }

    /** Closes it with the server. */
    public void keep(Closeable socket) {
        sockets.add(socket);
    }

    /** Clients come and go: what becomes of one is no matter of the others. */
    private static void quietly(Task task) {
        try {
            task.run();
        } catch (IOException over) {
            // closed, by the client or by us
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        sockets.forEach(socket -> quietly(socket::close));
    }
}
