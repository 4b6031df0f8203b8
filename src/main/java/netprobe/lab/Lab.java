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
import netprobe.lab.Client.ClientFile.Regular;

/**
 * Networks in which scenarios are run, any number side by side, all of them held by one other process, the keeper.
 *
 * <p>Nothing of them is outside of it: when it ends, or when this process does in whatever way, the kernel takes all of it away.
 */
public final class Lab implements AutoCloseable {

    private final KeeperProcess keeper;
    private final PrintStream orders;
    private final AtomicInteger built = new AtomicInteger();
    private final Map<String, CompletableFuture<Reply>> awaited = new ConcurrentHashMap<>();

    private Lab(KeeperProcess keeper) {
        this.keeper = keeper;
        this.orders = new PrintStream(keeper.process().getOutputStream(), true, UTF_8);
    }

    /** Starts the keeper. */
    public static Lab open() throws LabUnavailable {
        var lab = new Lab(KeeperProcess.begin());
        start(() -> lab.listen(lab.keeper.replies()));
        return lab;
    }

    /** Builds a scenario's network; returns when all of it works. */
    public RunningScenario start(Scenario scenario) throws ScenarioFault, LabUnavailable {
        if (!KeeperProcess.isRoot() && needsUsers(scenario.network().client())) {
            throw new LabUnavailable("needs other users, whom only root has");
        }
        String id = Integer.toString(built.incrementAndGet());
        Reply reply = order(new Order(Order.Kind.BUILD, id, scenario.name()));
        return switch (reply.kind()) {
            case DONE -> new RunningScenario(this, scenario, id);
            case FAULT -> throw new ScenarioFault(scenario.name() + ": " + reply.message());
            case UNAVAILABLE -> throw new LabUnavailable(reply.message());
            case BUG -> throw new IllegalStateException(reply.message());
        };
    }

    private static boolean needsUsers(Client client) {
        return client.session().user().isPresent() || client.files().values().stream()
                .anyMatch(file -> file instanceof Regular regular && regular.owner().isPresent());
    }

    /** Takes a network away, with all that runs in it. */
    void end(String id) {
        order(new Order(Order.Kind.END, id, ""));
    }

    private Reply order(Order order) {
        var reply = new CompletableFuture<Reply>();
        awaited.put(order.id(), reply);
        orders.println(order.line());
        if (!keeper.process().isAlive()) {
            giveUp();
        }
        return reply.join();
    }

    private void listen(BufferedReader replies) {
        try (replies) {
            for (var line = replies.readLine(); line != null; line = replies.readLine()) {
                Reply.parse(line).ifPresent(reply -> Optional.ofNullable(awaited.remove(reply.id()))
                        .ifPresent(future -> future.complete(reply)));
            }
        } catch (IOException ended) {
            // as a whole
        }
        giveUp();
    }

    private void giveUp() {
        String reason = "the process that holds the networks has ended; " + keeper.complaint();
        awaited.forEach((id, reply) -> reply.complete(new Reply(id, Reply.Kind.UNAVAILABLE, reason)));
    }

    /** Starts a thread that nobody waits for at the end. */
    static void start(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    /** The keeper's file system, as seen from here. */
    Path root() {
        return Path.of("/proc", Long.toString(pid()), "root");
    }

    /** The keeper's number, as seen from here. */
    long pid() {
        return keeper.pid();
    }

    /** Ends all; nothing is left when it returns. */
    @Override
    public void close() {
        keeper.end();
    }
}
