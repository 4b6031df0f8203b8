package netprobe.bulk.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import netprobe.bulk.Source;
import netprobe.bulk.engine.Counts.Event;
import netprobe.bulk.engine.Engine;
import netprobe.bulk.engine.Engines;
import netprobe.bulk.input.BadLine;
import netprobe.bulk.input.ListReader;
import netprobe.bulk.input.ListSettings;
import netprobe.bulk.input.Resumption;
import netprobe.bulk.output.Checkpoint;
import netprobe.bulk.output.CheckpointFault;
import netprobe.bulk.output.CheckpointFile;
import netprobe.bulk.output.Delivery;
import netprobe.bulk.output.Destination;
import netprobe.bulk.output.Fault;
import netprobe.bulk.output.OutputPlan;
import netprobe.bulk.output.Recorder;
import netprobe.bulk.output.Totals;
import netprobe.dns.Server;
import netprobe.model.BulkSummary;
import netprobe.model.BulkSummary.Ending;
import netprobe.model.BulkSummary.ListCount;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** One run: a thread reads the list, some ask, and one writes. */
public final class BulkRun implements BulkRunner {

    private final BulkSettings settings;
    private final List<Source> sources;
    private final OutputStream out;
    private final Consumer<String> badLines;
    private final Instant started = Instant.now();
    private final long begun = System.nanoTime();
    private final EngineChoice choice;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> defect = new AtomicReference<>();
    private final AtomicLong badLineCount = new AtomicLong();
    private volatile Optional<Parts> parts = Optional.empty();

    /** As {@link BulkRunner.Maker} has it. */
    public BulkRun(BulkSettings settings, List<Source> sources, OutputStream out, Consumer<String> badLines) {
        this.settings = settings;
        this.sources = sources;
        this.out = out;
        this.badLines = badLines;
        this.choice = new EngineChoice(settings);
    }

    /** What a run consists of. */
    private record Parts(Checkpoint start, ListReader list, Delivery delivery, Reading reading, Engines engines,
            List<Recorder> recorders) {}

    @Override
    public BulkSummary run() {
        try {
            Parts all = open();
            parts = Optional.of(all);
            BulkSummary summary = run(all);
            all.engines().close();
            return summary;
        } catch (CheckpointFault unusable) {
            return failed(Ending.Kind.CHECKPOINT_UNUSABLE, String.valueOf(unusable.getMessage()));
        } catch (Unopened unopened) {
            return failed(unopened.kind, String.valueOf(unopened.getMessage()));
        } catch (IOException broken) {
            return failed(Ending.Kind.INPUT_FAILED, String.valueOf(broken.getMessage()));
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** What could not be opened before anything was asked. */
    private static final class Unopened extends Exception {

        private static final long serialVersionUID = 1;
        private final Ending.Kind kind;

        Unopened(Ending.Kind kind, IOException cause) {
            super(cause.getMessage(), cause);
            this.kind = kind;
        }
    }

    /** In the order in which something can be wrong with it, so that no output is emptied for the sake of a list that isn't there. */
    private Parts open() throws CheckpointFault, Unopened, IOException {
        Optional<CheckpointFile> file = settings.recovery().checkpoint()
                .map(path -> new CheckpointFile(path, settings.output().file().orElseThrow(),
                        RunTerms.of(settings)));
        ListSettings wanted = new ListSettings(settings.wanted().types(), settings.wanted().unique());
        Checkpoint start =
                file.isEmpty() ? Checkpoint.START : file.get().begin(settings.recovery().resume());
        ListReader list =
                ListReader.open(sources, wanted, resumption(start), this::tell);
        Delivery delivery = new Delivery(plan(), destination(file, start), this::stop);
        var reading = new Reading(list, delivery::handOut);
        var recorders = new ArrayList<Recorder>();
        try {
            Engines engines = Engines.open(choice.threads(), choice.isLibc(), choice.engineSettings(), choice.targets(),
                    reading, () -> {
                        recorders.add(delivery.recorder());
                        return recorders.getLast();
                    });
            return new Parts(start, list, delivery, reading, engines, recorders);
        } catch (IOException noSocket) {
            throw new Unopened(Ending.Kind.SOCKETS_FAILED, noSocket);
        }
    }

    private static Resumption resumption(Checkpoint start) {
        return new Resumption(start.list(), start.unfinished().numbers());
    }

    private OutputPlan plan() {
        BulkSettings.Output output = settings.output();
        return new OutputPlan(output.format(), output.compression(), output.ordered(),
                choice.servers().stream().map(Server::text).toList());
    }

    private Destination destination(Optional<CheckpointFile> file, Checkpoint start) throws Unopened {
        try {
            if (file.isPresent()) {
                return Destination.of(file.get(), start);
            }
            Optional<Path> output = settings.output().file();
            return output.isPresent() ? Destination.of(output.get()) : Destination.of(out);
        } catch (IOException unwritable) {
            throw new Unopened(Ending.Kind.OUTPUT_FAILED, unwritable);
        }
    }

    private void tell(BadLine line) {
        badLineCount.incrementAndGet();
        badLines.accept(line.source() + ':' + line.line() + ": " + line.error().message());
    }

    private BulkSummary run(Parts all) throws InterruptedException {
        all.delivery().start();
        all.reading().start();
        var threads = new ArrayList<Thread>();
        for (Engine engine : all.engines().all()) {
            threads.add(Thread.ofPlatform().name("engine-" + threads.size())
                    .uncaughtExceptionHandler((_, unexpected) -> fail(unexpected)).start(engine));
        }
        if (stopped.get()) {
            all.engines().stop();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long drops = all.engines().drops();
        boolean isComplete = all.reading().isComplete() && !stopped.get();
        Totals totals = all.delivery().finish(isComplete);
        all.reading().defect().ifPresent(this::fail);
        if (defect.get() != null) {
            // what is finished is written by now, and nobody may think that it is all
            throw new IllegalStateException(defect.get());
        }
        long before = all.start().totals().finished();
        var count = new ListCount(before, all.reading().questions() - totals.finished(), all.list().duplicates(),
                badLineCount.get());
        List<Histogram> times = all.recorders().stream().map(Recorder::times).toList();
        return summary(new Summing(all.engines().counts()), totals, new Facts(count, drops, times, ending(all)));
    }

    private void fail(Throwable unexpected) {
        defect.compareAndSet(null, unexpected);
        stop();
    }

    /** What is known besides the counts. */
    private record Facts(ListCount list, long drops, List<Histogram> times, Ending ending) {}

    private BulkSummary summary(Summing sums, Totals totals, Facts facts) {
        return new BulkSummary(started, Duration.ofNanos(System.nanoTime() - begun), facts.list(),
                sums.outcomes(totals, settings.wanted().verified() > 0), sums.traffic(), sums.losses(facts.drops()),
                Summing.latency(facts.times()), sums.servers(choice.servers()), choice.told(), facts.ending());
    }

    private BulkSummary failed(Ending.Kind kind, String reason) {
        return summary(new Summing(List.of()), Totals.NONE,
                new Facts(new ListCount(0, 0, 0, badLineCount.get()), 0, List.of(), new Ending(kind, reason)));
    }

    private Ending ending(Parts all) {
        Optional<Fault> fault = all.delivery().fault();
        if (fault.isPresent()) {
            return fault.get().readerHasGone()
                    ? new Ending(Ending.Kind.READER_GONE, "")
                    : new Ending(Ending.Kind.OUTPUT_FAILED, fault.get().sentence());
        }
        if (all.reading().failure().isPresent()) {
            return new Ending(Ending.Kind.INPUT_FAILED, String.valueOf(all.reading().failure().get().getMessage()));
        }
        return stopped.get() ? Ending.INTERRUPTED : Ending.COMPLETE;
    }

    @Override
    public void stop() {
        stopped.set(true);
        parts.ifPresent(all -> all.engines().stop());
    }

    @Override
    public Snapshot snapshot() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        if (parts.isEmpty()) {
            return new Snapshot(elapsed, 0, Map.of(), 0, 0, -1);
        }
        Parts all = parts.get();
        Totals totals = all.delivery().totals();
        long unanswered = totals.unanswered().values().stream().mapToLong(Long::longValue).sum();
        return new Snapshot(elapsed, totals.finished(), totals.answered(), unanswered,
                new Summing(all.engines().counts()).of(Event.SENT), all.reading().share());
    }
}
