package netprobe.cli;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import netprobe.dns.Question;
import netprobe.dns.TypeName;
import netprobe.model.Answer;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Payload;
import netprobe.model.Result;
import netprobe.model.TransferredRecords;
import netprobe.model.ZoneTransfer;
import netprobe.query.Endpoint;
import netprobe.query.InquirySettings;
import netprobe.query.Transfer;

/** Transfers zones, one after another, and writes their records as they come. */
final class QueryTransfers {

    private static final String COMMAND = CommandName.QUERY.label();

    private final Transfer transfer;
    private final QueryJob job;
    private final Plan plan;
    private final Output output;
    private final LongSupplier nanoClock;
    private final Tally tally = new Tally();
    private final long began = System.nanoTime();

    /**
     * What of, and for how long.
     *
     * @param serial the serial number of the zones as they are known, for IXFR
     * @param deadline for all of it
     */
    record Plan(OptionalLong serial, Optional<Duration> deadline) {}

    /**
     * @param settings how servers are asked
     * @param job answers what is no transfer
     */
    QueryTransfers(InquirySettings settings, QueryJob job, Plan plan, Output output, LongSupplier nanoClock) {
        this.transfer = new Transfer(settings, () -> untilDeadline(settings.retries().timeout()));
        this.job = job;
        this.plan = plan;
        this.output = output;
        this.nanoClock = nanoClock;
    }

    /** Whether a type is one of a transfer. */
    static boolean isTransfer(int type) {
        return type == TypeName.AXFR || type == TypeName.IXFR;
    }

    ExitStatus run(Iterator<QueryRequest> requests) {
        try {
            while (requests.hasNext()) {
                QueryRequest request = requests.next();
                Result result = answer(request);
                tally.add(result.status());
                output.accept(result);
            }
        } finally {
            output.flush();
        }
        return tally.status();
    }

    private Result answer(QueryRequest request) {
        if (isOver()) {
            return job.failed(request, expired(), Duration.ZERO);
        }
        boolean transfers = request.defect().isEmpty()
                && request.question().filter(question -> isTransfer(question.type())).isPresent();
        return transfers ? stream(request, request.question().get()) : job.run(request);
    }

    /** So long, or as long as is left; nothing when the time is over. */
    private Duration untilDeadline(Duration limit) {
        Duration passed = Duration.ofNanos(System.nanoTime() - began);
        Duration left = plan.deadline().map(deadline -> deadline.minus(passed)).orElse(limit);
        return left.isNegative() ? Duration.ZERO : left.compareTo(limit) < 0 ? left : limit;
    }

    private boolean isOver() {
        return untilDeadline(Duration.ofDays(1)).isZero();
    }

    private DeadlineExpired expired() {
        Duration limit = plan.deadline().orElseThrow();
        return new DeadlineExpired("deadline", limit, "not done within " + Durations.format(limit), COMMAND,
                Optional.empty());
    }

    /** The addresses of a server are tried until one lets records come. */
    private Result stream(QueryRequest request, Question question) {
        long start = nanoClock.getAsLong();
        OptionalLong known = question.type() == TypeName.IXFR ? plan.serial() : OptionalLong.empty();
        Answer<ZoneTransfer> answer = stream(request, question, known, request.endpoints().getFirst());
        for (Endpoint next : request.endpoints().subList(1, request.endpoints().size())) {
            boolean came = isOver() || answer.value().filter(told -> told.volume().records() > 0).isPresent();
            answer = came ? answer : stream(request, question, known, next);
        }
        Optional<Failure> failure = answer.failure().map(met -> isOver() ? expired() : met);
        return new Result(COMMAND, request.input(), Duration.ofNanos(nanoClock.getAsLong() - start),
                answer.value().map(Payload.class::cast), failure, answer.notes());
    }

    private Answer<ZoneTransfer> stream(QueryRequest request, Question question, OptionalLong known,
            Endpoint endpoint) {
        return transfer.stream(question, known, endpoint, records -> output.accept(new Result(COMMAND, request.input(),
                Duration.ZERO, Optional.of(new TransferredRecords(endpoint.text(), question.text(), records)),
                Optional.empty(), List.of())));
    }
}
