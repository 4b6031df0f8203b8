package netprobe.lab.net;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import netprobe.lab.LabUnavailable;
import netprobe.lab.ScenarioFault;

/** Steps of a building that don't wait for one another. */
final class SideBySide implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("build").factory());

    /** A step of a building. */
    interface Step {
        void run() throws ScenarioFault, LabUnavailable;
    }

    /** Begins something whose result is needed later. */
    <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /** Takes all steps, and waits for all of them. */
    void run(List<Step> steps) throws ScenarioFault, LabUnavailable {
        var begun = new ArrayList<Future<?>>();
        for (Step step : steps) {
            begun.add(begin(() -> {
                step.run();
                return step;
            }));
        }
        for (Future<?> each : begun) {
            result(each);
        }
    }

    /** What came of something; whatever it failed with is thrown here. */
    static <T> T result(Future<T> future) throws ScenarioFault, LabUnavailable {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
    }

    /** Throws what a step failed with: the scenario's fault, this machine's lack, or a bug. */
    static IllegalStateException rethrown(ExecutionException failed) throws ScenarioFault, LabUnavailable {
        return switch (failed.getCause()) {
            case ScenarioFault fault -> throw fault;
            case LabUnavailable lack -> throw lack;
            case null, default -> new IllegalStateException(failed);
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
