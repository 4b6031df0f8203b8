package netprobe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import netprobe.bulk.Source;
import netprobe.bulk.run.BulkRunner;
import netprobe.bulk.run.BulkSettings;
import netprobe.bulk.run.Snapshot;
import netprobe.model.BulkSummary;
import netprobe.model.BulkSummary.Disregard;
import netprobe.model.BulkSummary.Ending;
import netprobe.model.BulkSummary.Engine;
import netprobe.model.BulkSummary.Latency;
import netprobe.model.BulkSummary.ListCount;
import netprobe.model.BulkSummary.Losses;
import netprobe.model.BulkSummary.Outcomes;
import netprobe.model.BulkSummary.ServerTally;
import netprobe.model.BulkSummary.Traffic;
import netprobe.model.BulkSummary.Verification;
import netprobe.model.ExitStatus;

/** Runs {@code bulk} with a run in place of the real one, which asks nobody and comes to what the test says. */
final class BulkTrial {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final BlockingQueue<Supplier<ExitStatus>> interrupts = new LinkedBlockingQueue<>();
    private final List<BulkSettings> settings = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private boolean outIsTerminal;
    private boolean errIsTerminal;
    private BulkSummary summary = summary(Ending.COMPLETE);
    private List<String> badLines = List.of();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch looked = new CountDownLatch(1);
    private Optional<CountDownLatch> end = Optional.empty();

    BulkTrial comingTo(BulkSummary end) {
        summary = end;
        return this;
    }

    BulkTrial complainingOf(String... lines) {
        badLines = List.of(lines);
        return this;
    }

    /** The run goes on until somebody stops it. */
    BulkTrial untilStopped() {
        end = Optional.of(stopped);
        return this;
    }

    /** The run goes on until somebody has looked how far it is. */
    BulkTrial untilWatched() {
        end = Optional.of(looked);
        return this;
    }

    BulkTrial onTerminals(boolean isOut, boolean isErr) {
        outIsTerminal = isOut;
        errIsTerminal = isErr;
        return this;
    }

    ExitStatus run(String... arguments) throws UsageError {
        var command = new BulkCommand(this::runner);
        var console = new Console(InputStream.nullInputStream(), out, err, Map.of("COLUMNS", "100", "NO_COLOR", "1"),
                System::nanoTime, outIsTerminal, errIsTerminal, interrupts::add, false);
        return command.run(Arguments.parse(Arguments.parser(command), command, List.of(arguments)), console);
    }

    CompletableFuture<ExitStatus> inBackground(String... arguments) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return run(arguments);
            } catch (UsageError e) {
                throw new AssertionError(e);
            }
        });
    }

    private BulkRunner runner(BulkSettings asked, List<Source> lists, OutputStream stream,
            Consumer<String> bad) {
        settings.add(asked);
        sources.addAll(lists);
        return new Fake(bad);
    }

    String err() {
        return err.toString(UTF_8);
    }

    BulkSettings settings() {
        return settings.getFirst();
    }

    List<Source> sources() {
        return sources;
    }

    /** Interrupts the run as soon as it can be. */
    ExitStatus interrupt() throws InterruptedException {
        return interrupts.take().get();
    }

    /** What a run came to that met with everything there is. */
    static BulkSummary summary(Ending ending) {
        return new BulkSummary(Instant.parse("2026-11-22T12:00:00Z"), Duration.ofMillis(2500),
                new ListCount(0, 0, 12, 1),
                new Outcomes(Map.of("NOERROR", 398_000L, "NODATA", 900L, "NXDOMAIN", 99L),
                        Map.of("timeout", 1000L, "ECONNREFUSED", 1L), Optional.of(new Verification(4000, 3))),
                new Traffic(404_000, 4000, 5000, 12),
                new Losses(Map.of(Disregard.LATE, 10L, Disregard.WRONG_ID, 2L), Map.of("ECONNREFUSED", 3L), 120, 0),
                Optional.of(new Latency(Duration.ofNanos(310_000), Duration.ofMillis(1), Duration.ofMillis(4),
                        Duration.ofMillis(1900), Duration.ofMillis(2100))),
                List.of(new ServerTally("127.0.0.1:53", 300_000, 299_000, 900, 0),
                        new ServerTally("[::1]:53", 104_000, 100_000, 4100, 7)),
                new Engine("portable", Optional.of("this platform is not Linux")), ending);
    }

    private final class Fake implements BulkRunner {

        private final Consumer<String> bad;
        Fake(Consumer<String> bad) {
            this.bad = bad;
        }

        @Override
        public BulkSummary run() {
            badLines.forEach(bad);
            try {
                if (end.isPresent()) {
                    end.get().await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return summary;
        }

        @Override
        public void stop() {
            stopped.countDown();
        }

        @Override
        public Snapshot snapshot() {
            looked.countDown();
            return new Snapshot(Duration.ofSeconds(1), 10, Map.of("NOERROR", 10L), 0, 10, 0.5);
        }
    }
}
