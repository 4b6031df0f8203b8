package netprobe.lab.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import netprobe.lab.LabUnavailable;
import netprobe.lab.Order;
import netprobe.lab.Reply;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ScenarioFile;
import netprobe.lab.serve.recursor.Rehearsal;
import netprobe.libc.LibC;

/**
 * The process that holds all networks of a lab: process 1 of its own namespaces, so that nothing outlives it.
 *
 * <p>It takes {@linkplain Order orders} from standard input and gives {@linkplain Reply replies} to standard output, a line each; it ends when
 * its standard input does, which is when whoever started it has ended, in whatever way.
 */
public final class Keeper {

    private static final Path FOLDER = Path.of("/run/lab");

    private final PrintStream replies;
    private final Map<String, World> worlds = new ConcurrentHashMap<>();

    private Keeper(PrintStream replies) {
        this.replies = replies;
    }

    /** Serves until standard input ends. */
    public static void main(String[] arguments) throws IOException {
        Thread.ofPlatform().daemon().name("rehearsal").start(Rehearsal::run);
        var keeper = new Keeper(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
        try (var orders = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8))) {
            for (var line = orders.readLine(); line != null; line = orders.readLine()) {
                Order order = Order.parse(line);
                Thread.ofPlatform().daemon().name(order.id()).start(() -> keeper.follow(order));
            }
        }
        // the JVM's own end would wait for threads that hang in calls of C
        LibC.exitIfBound(0);
    }

    private void follow(Order order) {
        reply(switch (order.kind()) {
            case BUILD -> build(order);
            case END -> end(order);
        });
    }

    private Reply build(Order order) {
        try {
            var scenario = ScenarioFile.find(order.scenario()).scenario();
            worlds.put(order.id(), World.build(scenario, order.id(), FOLDER.resolve(order.id())));
            return new Reply(order.id(), Reply.Kind.DONE, "");
        } catch (ScenarioFault fault) {
            return new Reply(order.id(), Reply.Kind.FAULT, fault.getMessage());
        } catch (LabUnavailable lack) {
            return new Reply(order.id(), Reply.Kind.UNAVAILABLE, lack.getMessage());
        } catch (RuntimeException | Error bug) {
            return new Reply(order.id(), Reply.Kind.BUG, Trace.of(bug));
        }
    }

    private Reply end(Order order) {
        var world = worlds.remove(order.id());
        if (world != null) {
            world.close();
        }
        return new Reply(order.id(), Reply.Kind.DONE, "");
    }

    private synchronized void reply(Reply reply) {
        replies.println(reply.line());
    }
}
