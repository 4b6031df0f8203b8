package netprobe.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import netprobe.connect.listen.ListenRequest;
import netprobe.connect.listen.ListenSink;
import netprobe.model.Answer;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Finding;
import netprobe.model.ListenerEvent;
import netprobe.model.ListenerEvent.Ended;
import netprobe.model.ListenerEvent.NotListening;
import netprobe.model.Payload;
import netprobe.model.Result;
import netprobe.tables.Errors;

/** Makes a result of each event, and of all of them the status. */
final class ListenReport implements ListenSink {

    private static final int ENOSYS = 38;

    private final String command;
    private final String input;
    private final ListenRequest.Limits limits;
    private final Output output;
    private volatile ExitStatus status = ExitStatus.OK;

    ListenReport(String command, String input, ListenRequest.Limits limits, Output output) {
        this.command = command;
        this.input = input;
        this.limits = limits;
        this.output = output;
    }

    /** What failed while it was listening is told, and is no failure of the command. */
    ExitStatus status() {
        return status;
    }

    @Override
    public void accept(ListenerEvent event, Duration took) {
        Optional<Failure> failure = event instanceof Ended ended ? shortfall(ended, took) : event.failure();
        if (event instanceof NotListening || event instanceof Ended) {
            status = failure.map(ExitStatus::of).orElse(ExitStatus.OK);
        }
        List<String> notes = event instanceof NotListening refused ? List.of(explained(refused)) : List.of();
        output.accept(new Result(command, input, took, Optional.of(event), failure, notes));
    }

    /** Of a number that was asked for, fewer came in time. Whoever stops it has seen enough. */
    private Optional<Failure> shortfall(Ended ended, Duration took) {
        long came = ended.connections() + ended.datagrams();
        boolean overdue = limits.deadline().filter(deadline -> took.compareTo(deadline) >= 0).isPresent();
        if (!overdue || limits.count().filter(count -> came < count).isEmpty()) {
            return Optional.empty();
        }
        Duration deadline = limits.deadline().orElseThrow();
        String message = came + " of " + limits.count().get() + " came within " + Durations.format(deadline);
        return Optional.of(new DeadlineExpired("deadline", deadline, message, "accept", Optional.empty()));
    }

    private static String explained(NotListening refused) {
        Finding finding = refused.finding();
        String where = finding.where().map(place -> ": " + place).orElse("");
        return refused.transport().label() + " " + refused.local() + ": " + finding.sentence() + where + "; "
                + finding.nextStep();
    }

    @Override
    public void pause() {
        output.flush();
    }

    /** A host or service that nobody knows. */
    ExitStatus unknown(Answer<?> answer) {
        return refused(answer.failure().orElseThrow(), answer.notes());
    }

    /** A platform on which nothing can be observed. */
    ExitStatus unable(String why) {
        return refused(Errors.errno(ENOSYS, "socket", Optional.empty()), List.of(why));
    }

    private ExitStatus refused(Failure failure, List<String> notes) {
        output.accept(
                new Result(command, input, Duration.ZERO, Optional.<Payload>empty(), Optional.of(failure), notes));
        output.flush();
        return ExitStatus.of(failure);
    }
}
