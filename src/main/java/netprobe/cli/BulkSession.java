package netprobe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import netprobe.bulk.run.BulkRunner;
import netprobe.model.BulkSummary;
import netprobe.model.BulkSummary.Ending.Kind;
import netprobe.model.ExitStatus;
import netprobe.model.Result;
import netprobe.render.JsonRenderer;
import netprobe.render.Renderer;
import netprobe.render.Visible;

/** A run of {@code bulk} as its user sees it: how far it is, what is wrong with its lists, and what it came to. An interrupt ends it from another thread. */
final class BulkSession {

    private static final String COMMAND = CommandName.BULK.label();
    private static final long REFRESH_MILLIS = 200;

    /** Nobody is there any more to be told, or nothing was begun. */
    private static final Set<Kind> UNTOLD = EnumSet.of(Kind.READER_GONE, Kind.CHECKPOINT_UNUSABLE);

    /** An interrupt has to end the process within 200 ms, also where the output is stuck. */
    private static final long LAST_MILLIS = 150;

    private final BulkProgress progress;
    private final Renderer text;
    private final Plan plan;
    private final CompletableFuture<ExitStatus> end = new CompletableFuture<>();

    /**
     * What surrounds the run.
     *
     * @param isWatched whether somebody wants to see how far it is
     * @param deadline after which it ends
     * @param summary the file that takes what it came to
     */
    record Plan(boolean isWatched, Optional<Duration> deadline, Optional<Path> summary) {}

    /** A session that writes to standard error in the form of {@code text}. */
    BulkSession(Console console, Renderer text, Plan plan) {
        this.progress = new BulkProgress(console);
        this.text = text;
        this.plan = plan;
    }

    /** Says something that concerns a line of a list, or all of the run. */
    void say(String sentence) {
        progress.say("netprobe " + COMMAND + ": " + Visible.escape(sentence) + "\n");
    }

    /** Runs it to its end, with its summary. */
    ExitStatus run(BulkRunner runner) {
        ExitStatus status = conclude(watched(runner));
        end.complete(status);
        return status;
    }

    private BulkSummary watched(BulkRunner runner) {
        try (ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("clock").factory())) {
            long limit = plan.deadline().map(Duration::toNanos).orElse(Long.MAX_VALUE);
            Future<?> _ = clock.schedule(runner::stop, limit, TimeUnit.NANOSECONDS);
            Future<?> _ = clock.schedule(this::rehearse, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
            if (plan.isWatched()) {
                Future<?> _ = clock.scheduleAtFixedRate(() -> progress.show(runner.snapshot()), REFRESH_MILLIS,
                        REFRESH_MILLIS, TimeUnit.MILLISECONDS);
            }
            try {
                return runner.run();
            } finally {
                // else the deadline would be waited for
                clock.shutdownNow();
            }
        }
    }

    /** An interrupt leaves no time to load what shows the summary. */
    private void rehearse() {
        Result result = result(BulkSummary.NOTHING);
        rendered(result, text);
        if (plan.summary().isPresent()) {
            rendered(result, new JsonRenderer());
        }
    }

    /** Ends the run, and has its summary shown; for another thread. */
    ExitStatus interrupt(BulkRunner runner) {
        runner.stop();
        return end.completeOnTimeout(ExitStatus.MIXED, LAST_MILLIS, TimeUnit.MILLISECONDS).join();
    }

    private ExitStatus conclude(BulkSummary summary) {
        Result result = result(summary);
        progress.erase();
        if (!summary.ending().reason().isEmpty()) {
            say(summary.ending().reason());
        }
        if (!UNTOLD.contains(summary.ending().kind())) {
            progress.say(rendered(result, text));
        }
        return plan.summary().isEmpty() || isSaved(result, plan.summary().get()) ? result.status() : ExitStatus.LOCAL;
    }

    private static Result result(BulkSummary summary) {
        return new Result(COMMAND, "", summary.took(), Optional.of(summary), Optional.empty(), List.of());
    }

    private boolean isSaved(Result result, Path file) {
        try {
            Files.writeString(file, rendered(result, new JsonRenderer()), UTF_8);
            return true;
        } catch (IOException refused) {
            say("summary not saved: " + file + ": " + FileFault.reason(refused));
            return false;
        }
    }

    private static String rendered(Result result, Renderer renderer) {
        var lines = new StringBuilder();
        renderer.render(result, lines, lines);
        return lines.toString();
    }
}
