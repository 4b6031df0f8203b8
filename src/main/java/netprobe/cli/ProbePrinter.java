package netprobe.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.diagnose.ConnectionCause;
import netprobe.diagnose.GreetingCause;
import netprobe.diagnose.TlsDiagnosis;
import netprobe.model.Attempt;
import netprobe.model.AttemptReport;
import netprobe.model.ConnectionDetails;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Failure.InputError;
import netprobe.model.Finding;
import netprobe.model.Result;
import netprobe.model.Surroundings;
import netprobe.observe.ProbeReport;
import netprobe.observe.Target;

/** Concludes and writes what a probe observes. */
final class ProbePrinter implements ProbeReport {

    private static final String COMMAND = CommandName.PROBE.label();

    private final Output output;
    private final Tally tally = new Tally();

    /** What is still to be said of the lookup, with the first attempt that follows it. */
    private List<String> pending = List.of();

    ProbePrinter(Output output, boolean isText) {
        this.output = output;
    }

    /** An operand that can't be read. */
    void refused(ProbeOperands.Refused refused) {
        write(refused.operand(), Duration.ZERO, Optional.empty(),
                Optional.of(new InputError("invalid-operand", refused.expected(), "read")), List.of());
    }

    @Override
    public void attempted(Attempt attempt, Surroundings around, ConnectionDetails details) {
        var report = new AttemptReport(attempt, ConnectionCause.of(attempt, around).or(() -> cause(details)), details);
        List<String> notes = Stream.concat(pending.stream(), details.notes().stream()).toList();
        pending = List.of();
        write(attempt.goal().host(), attempt.took(), Optional.of(report), report.failure(), notes);
    }

    private static Optional<Finding> cause(ConnectionDetails details) {
        return details.tls().flatMap(session -> TlsDiagnosis.of(session).stream().findFirst()).or(
                () -> details.greeting().flatMap(greeting -> GreetingCause.of(greeting, details.failure())));
    }

    @Override
    public void unresolved(Target target, Failure failure, List<String> notes) {
        write(target.input(), Duration.ZERO, Optional.empty(), Optional.of(failure), notes);
    }

    @Override
    public void noted(Target target, List<String> notes) {
        pending = notes;
    }

    private synchronized void write(String input, Duration took, Optional<AttemptReport> report,
            Optional<Failure> failure, List<String> notes) {
        var result = new Result(COMMAND, input, took, report.map(each -> each), failure, notes);
        tally.add(result.status());
        output.accept(result);
    }

    @Override
    public void waiting() {
        output.flush();
    }

    /** Writes what is left. */
    synchronized ExitStatus end() {
        output.flush();
        return tally.status();
    }
}
