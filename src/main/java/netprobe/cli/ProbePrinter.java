package netprobe.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.diagnose.ConnectionCause;
import netprobe.diagnose.DataCause;
import netprobe.diagnose.GreetingCause;
import netprobe.diagnose.TlsDiagnosis;
import netprobe.model.Attempt;
import netprobe.model.AttemptGroup;
import netprobe.model.AttemptReport;
import netprobe.model.AttemptReport.Place;
import netprobe.model.ConnectionDetails;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Failure.InputError;
import netprobe.model.Finding;
import netprobe.model.Payload;
import netprobe.model.PortRange;
import netprobe.model.RepeatSummary;
import netprobe.model.Result;
import netprobe.model.Surroundings;
import netprobe.observe.ProbeReport;
import netprobe.observe.ProbeRequest.Order;
import netprobe.observe.Repetition;
import netprobe.observe.Target;

/** Concludes and writes what a probe observes. An interrupt ends it from another thread. */
final class ProbePrinter implements ProbeReport {

    /** From so many ports of a host on, people are told in groups of those that can't be reached. */
    private static final int MANY_PORTS = 16;

    private static final String COMMAND = CommandName.PROBE.label();

    private final Output output;
    private final Progress progress;
    private final Order order;
    private final boolean isText;
    private final Tally tally = new Tally();
    private final AttemptGroups groups = new AttemptGroups(this::writeGroup);
    private final Repetition repetition = new Repetition();
    private boolean grouping;
    private boolean ended;

    /** What is still to be said of the lookup, with the first attempt that follows it. */
    private List<String> pending = List.of();

    ProbePrinter(Output output, Progress progress, Order order, boolean isText) {
        this.output = output;
        this.progress = progress;
        this.order = order;
        this.isText = isText;
    }

    /** A target has been read. */
    synchronized void expect(Target target) {
        grouping |= isText && target.ports().stream().mapToInt(PortRange::count).sum() > MANY_PORTS;
    }

    /** Something holds for all that follows. */
    synchronized void note(String sentence) {
        pending = List.of(sentence);
    }

    /** An operand that can't be read. */
    synchronized void refused(ProbeOperands.Refused refused) {
        write(refused.operand(), Duration.ZERO, Optional.empty(),
                Optional.of(new InputError("invalid-operand", refused.expected(), "read")), List.of());
    }

    @Override
    public synchronized void attempted(Attempt attempt, Surroundings around, ConnectionDetails details) {
        Optional<Place> place = order instanceof Order.Race ? Optional.of(Place.of(attempt)) : Optional.empty();
        Optional<Finding> cause = ConnectionCause.of(attempt, around).or(() -> cause(details));
        var report = new AttemptReport(attempt, cause, details, place);
        if (order instanceof Order.Repeated) {
            repetition.add(attempt);
        }
        List<String> notes = Stream.concat(pending.stream(), details.notes().stream()).toList();
        pending = List.of();
        if (grouping && !attempt.outcome().isReached() && notes.isEmpty()) {
            tally.add(new Result(COMMAND, "", attempt.took(), Optional.empty(), report.failure(), List.of()).status());
            groups.add(report);
        } else {
            write(attempt.goal().host(), attempt.took(), Optional.of(report), report.failure(), notes);
        }
    }

    private static Optional<Finding> cause(ConnectionDetails details) {
        return details.tls().flatMap(session -> TlsDiagnosis.of(session).stream().findFirst()).or(
                () -> details.greeting().flatMap(greeting -> GreetingCause.of(greeting, details.failure())))
                .or(() -> details.data().flatMap(DataCause::of));
    }

    private void writeGroup(AttemptGroup group) {
        AttemptReport first = group.first();
        show(new Result(COMMAND, first.attempt().goal().host(), first.attempt().took(), Optional.of(group),
                Optional.empty(), List.of()));
    }

    @Override
    public synchronized void unresolved(Target target, Failure failure, List<String> notes) {
        write(target.input(), Duration.ZERO, Optional.empty(), Optional.of(failure), notes);
    }

    @Override
    public synchronized void noted(Target target, List<String> notes) {
        pending = Stream.concat(pending.stream(), notes.stream()).toList();
    }

    @Override
    public synchronized void progressed(Attempt attempt, long total) {
        progress.count(attempt.outcome().isReached(), total);
    }

    private void write(String input, Duration took, Optional<Payload> payload, Optional<Failure> failure,
            List<String> notes) {
        var result = new Result(COMMAND, input, took, payload, failure, notes);
        tally.add(result.status());
        show(result);
    }

    private void show(Result result) {
        if (!ended) {
            progress.erase();
            output.accept(result);
        }
    }

    @Override
    public synchronized void waiting() {
        output.flush();
    }

    /** Writes what is left, and nothing after it. */
    synchronized ExitStatus end() {
        groups.flush();
        for (RepeatSummary summary : repetition.summaries()) {
            show(new Result(COMMAND, summary.goal().host(), Duration.ZERO, Optional.of(summary), Optional.empty(),
                    List.of()));
        }
        progress.erase();
        output.flush();
        ended = true;
        return tally.status();
    }
}
