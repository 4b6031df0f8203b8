package netprobe.model;

import java.util.List;

/**
 * What is told of a step of a trace: what was observed, and what is wrong with it.
 *
 * @param step the step
 * @param findings what is wrong
 */
public record TraceReport(TraceStep step, List<Finding> findings) implements Payload {

    /** Copies the list. */
    public TraceReport {
        findings = List.copyOf(findings);
    }
}
