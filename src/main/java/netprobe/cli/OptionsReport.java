package netprobe.cli;

import java.util.List;
import java.util.Optional;
import netprobe.libc.LibC;
import netprobe.model.Answer;
import netprobe.model.Attempt;
import netprobe.model.ConnectionDetails;
import netprobe.model.Failure;
import netprobe.model.Failure.InputError;
import netprobe.model.SocketOptions;
import netprobe.model.Surroundings;
import netprobe.observe.ProbeReport;
import netprobe.observe.Target;

/** Keeps what a probe of one port comes to: the options of the connection, or why there is none. */
final class OptionsReport implements ProbeReport {

    private Optional<SocketOptions> options = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private List<String> notes = List.of();

    @Override
    public void attempted(Attempt attempt, Surroundings around, ConnectionDetails details) {
        options = options.or(details::options);
        failure = attempt.failure().or(() -> failure);
    }

    @Override
    public void unresolved(Target target, Failure reason, List<String> remarks) {
        failure = Optional.of(reason);
        notes = remarks;
    }

    @Override
    public void noted(Target target, List<String> remarks) {
        notes = remarks;
    }

    @Override
    public void progressed(Attempt attempt, long total) {
        // it is told in the end
    }

    @Override
    public void waiting() {
        // there is nothing to write before the end
    }

    /** The options, or else the last failure. */
    Answer<SocketOptions> answer() {
        Optional<Failure> reason = options.isPresent() ? Optional.empty() : failure.or(() -> Optional.of(unreadable()));
        return new Answer<>(options, reason, notes);
    }

    /** Java's sockets keep most options to themselves. */
    private static Failure unreadable() {
        return new InputError("unsupported",
                LibC.absence().orElse("options are read through the C library alone, not with --via jvm"),
                "getsockopt");
    }
}
