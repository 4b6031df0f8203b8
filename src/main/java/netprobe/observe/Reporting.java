package netprobe.observe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netprobe.observe.Probe.Ended;

/** Puts what ended into the order of the targets. */
final class Reporting {

    private final ResolvedTargets targets;
    private final ProbeReport report;
    private final Surveyor surveyor = new Surveyor();
    private final Map<Long, Ended> early = new HashMap<>();
    private long next;
    private boolean complete;

    Reporting(ResolvedTargets targets, ProbeReport report) {
        this.targets = targets;
        this.report = report;
    }

    boolean isComplete() {
        return complete;
    }

    /** Takes a batch; an empty one is the last. */
    void take(List<Ended> batch) {
        for (Ended each : batch) {
            surveyor.learn(each.attempt());
            report.progressed(each.attempt(), targets.attempts());
            early.put(each.number(), each);
        }
        targets.reportBefore(next, report);
        for (Ended each = early.remove(next); each != null; each = early.remove(next)) {
            report.attempted(each.attempt(), surveyor.around(each.attempt()), each.details());
            next++;
            targets.reportBefore(next, report);
        }
        targets.wrote(next);
        complete = batch.isEmpty();
        if (complete) {
            targets.reportBefore(next, report);
        }
    }
}
