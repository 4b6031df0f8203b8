package netprobe.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import netprobe.diagnose.TraceFindings;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.dns.SuggestedTypes;
import netprobe.dns.TypeName;
import netprobe.dns.iteration.RootHints;
import netprobe.dns.iteration.Walk;
import netprobe.dns.iteration.WalkSettings;
import netprobe.dns.validation.TrustAnchors;
import netprobe.model.Answer;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Failure.InputError;
import netprobe.model.Finding;
import netprobe.model.Result;
import netprobe.model.TraceReport;
import netprobe.model.TraceStep;
import netprobe.model.TraceStep.Conclusion;

/** Traces names one after the other: each step is written as soon as it is done. */
final class TraceRun {

    private static final String COMMAND = CommandName.TRACE.label();

    /** The class of the Internet (RFC 1035, section 3.2.4). */
    private static final int INTERNET = 1;

    private final RootHints hints;
    private final Optional<TrustAnchors> anchors;
    private final WalkSettings settings;
    private final Output output;
    private final LongSupplier nanoClock;
    private final Tally tally = new Tally();
    private final long started = System.nanoTime();

    TraceRun(RootHints hints, Optional<TrustAnchors> anchors, WalkSettings settings, Output output,
            LongSupplier nanoClock) {
        this.hints = hints;
        this.anchors = anchors;
        this.settings = settings;
        this.output = output;
        this.nanoClock = nanoClock;
    }

    /** Traces the names of a command line, or those of each line of a stream. */
    ExitStatus run(QueryWords words, OperandSource stream) {
        try {
            if (words.names().isEmpty()) {
                lines(words, stream.operands(output::flush));
            } else {
                trace(words);
            }
        } finally {
            output.flush();
        }
        return tally.status();
    }

    private void lines(QueryWords common, Iterator<Operand> operands) {
        while (operands.hasNext()) {
            Operand line = operands.next();
            QueryWords words = QueryWords.of(Arrays.asList(line.text().strip().split("\\s+", -1)));
            Optional<InputError> defect = line.defect().or(() -> defect(words));
            if (defect.isPresent()) {
                refuse(line.text(), defect.get());
            } else {
                trace(words.or(common));
            }
        }
    }

    private static Optional<InputError> defect(QueryWords words) {
        return words.names().isEmpty()
                ? Optional.of(new InputError("missing-name", "expected a domain name in it", "read"))
                : unsuitable(words).map(why -> new InputError("invalid-operand", why, "read"));
    }

    /** What a query can be told and a trace can't. */
    static Optional<String> unsuitable(QueryWords words) {
        if (!words.servers().isEmpty()) {
            return Optional.of("a trace begins at the root, not at @" + words.servers().getFirst()
                    + "; name other root servers with --root-hints");
        }
        return words.dclass().orElse(INTERNET) == INTERNET
                ? Optional.empty()
                : Optional.of("expected no class but IN");
    }

    private void trace(QueryWords words) {
        for (String typed : words.names()) {
            Operand operand = Operand.of(typed);
            Answer<DomainName> name =
                    operand.defect().<Answer<DomainName>>map(Answer::failed).orElseGet(() -> QueryOperands.name(typed));
            if (name.value().isEmpty()) {
                refuse(typed, name.failure().orElseThrow());
            } else if (words.types().isEmpty()) {
                trace(typed, new Question(name.value().get(), SuggestedTypes.of(name.value().get()).getFirst()),
                        name.notes());
            } else {
                words.types().forEach(type -> trace(typed + " " + TypeName.of(type),
                        new Question(name.value().get(), type), name.notes()));
            }
        }
    }

    private void refuse(String input, Failure failure) {
        tally.add(ExitStatus.of(failure));
        output.accept(new Result(COMMAND, input, Duration.ZERO, Optional.empty(), Optional.of(failure), List.of()));
    }

    private void trace(String input, Question question, List<String> notes) {
        output.flush();
        var telling = new Telling(input, notes);
        new Walk(hints, anchors, settings.within(left()), telling::accept).to(question);
        tally.add(telling.status());
    }

    private Optional<Duration> left() {
        return settings.deadline().map(deadline -> deadline.minusNanos(System.nanoTime() - started));
    }

    /** Makes a result of each step of one trace. */
    private final class Telling {
        private final String input;
        private final List<String> notes;
        private final List<TraceStep> steps = new ArrayList<>();
        private boolean hasFindings;
        private long before = nanoClock.getAsLong();

        Telling(String input, List<String> notes) {
            this.input = input;
            this.notes = notes;
        }

        void accept(TraceStep step) {
            List<Finding> findings = TraceFindings.of(steps, step);
            hasFindings |= !findings.isEmpty();
            long now = nanoClock.getAsLong();
            Optional<Failure> failure =
                    step instanceof Conclusion conclusion ? conclusion.failure() : Optional.empty();
            output.accept(new Result(COMMAND, input, Duration.ofNanos(now - before),
                    Optional.of(new TraceReport(step, findings)), failure, steps.isEmpty() ? notes : List.of()));
            output.flush();
            steps.add(step);
            before = now;
        }

        ExitStatus status() {
            return TraceFindings.status(steps, hasFindings);
        }
    }
}
