package netprobe.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Networks in which scenarios are run, any number side by side, all of them held by one other process, the keeper.
 *
 * <p>Nothing of them is outside of it: when it ends, or when this process does in whatever way, the kernel takes all of it away.
 */
public final class Lab implements AutoCloseable {

    private final Process keeper;
    private final long pid;
    private final PrintStream orders;
    private final AtomicInteger built = new AtomicInteger();
    private final Map<String, CompletableFuture<Reply>> awaited = new ConcurrentHashMap<>();

    private Lab(Process keeper, long pid) {
        this.keeper = keeper;
        this.pid = pid;
        this.orders = new PrintStream(keeper.getOutputStream(), true, UTF_8);
    }

    /** Starts the keeper. */
    public static Lab open() throws LabUnavailable {
        var start = new KeeperStart();
        Process keeper = start.process();
        BufferedReader replies = keeper.inputReader(UTF_8);
        var lab = new Lab(keeper, start.pid(keeper, replies));
        start(() -> lab.listen(replies));
        return lab;
    }

    /** Builds a scenario's network; returns when all of it works. */
    public RunningScenario start(Scenario scenario) throws ScenarioFault, LabUnavailable {
        String id = Integer.toString(built.incrementAndGet());
        Reply reply = order(new Order(Order.Kind.BUILD, id, scenario.name()));
        return switch (reply.kind()) {
            case DONE -> new RunningScenario(this, scenario, id);
            case FAULT -> throw new ScenarioFault(scenario.name() + ": " + reply.message());
            case UNAVAILABLE -> throw new LabUnavailable(reply.message());
            case BUG -> throw new IllegalStateException(reply.message());
        };
    }

    /** Starts a thread that nobody waits for at the end. */
    static void start(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    /** Takes a network away, with all that runs in it. */
    void end(String id) {
        order(new Order(Order.Kind.END, id, ""));
    }

    private Reply order(Order order) {
        var reply = new CompletableFuture<Reply>();
        awaited.put(order.id(), reply);
        orders.println(order.line());
        if (!keeper.isAlive()) {
            endedEarly();
        }
        return reply.join();
    }

    private void listen(BufferedReader replies) {
        try (replies) {
            for (var line = replies.readLine(); line != null; line = replies.readLine()) {
                Reply reply = Reply.parse(line);
                Optional.ofNullable(awaited.remove(reply.id())).ifPresent(future -> future.complete(reply));
            }
        } catch (IOException ended) {
            // as a whole
        }
        endedEarly();
    }

    private void endedEarly() {
        awaited.forEach((id, reply) -> reply
                .complete(new Reply(id, Reply.Kind.UNAVAILABLE, "the process that holds the networks has been ended")));
    }

    /** The keeper's file system, as seen from here. */
    Path root() {
        return Path.of("/proc", Long.toString(pid), "root");
    }

    /** The keeper's number, as seen from here. */
    long pid() {
        return pid;
    }

    /** Ends all. */
    @Override
    public void close() {
        orders.close();
        keeper.onExit().join();
    }
}
