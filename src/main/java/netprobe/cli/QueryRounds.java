package netprobe.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import netprobe.model.Answer;
import netprobe.model.DnsRepetition;
import netprobe.model.DnsReply;
import netprobe.model.DnsRound;
import netprobe.model.ExitStatus;
import netprobe.model.Payload;
import netprobe.model.Result;
import netprobe.query.Repetition;

/** Puts the same questions again and again, and sums up. An interrupt ends it from another thread. */
final class QueryRounds {

    private final QueryJob job;
    private final Output output;
    private final Plan plan;
    private final Repetition repetition = new Repetition();
    private final Tally tally = new Tally();
    private boolean ended;

    /**
     * How often, and for how long.
     *
     * @param rounds how often each question is put
     * @param interval from the beginning of a round to that of the next, however long the first takes
     * @param deadline after which no round begins
     * @param jobs how many questions are under way at once
     */
    record Plan(int rounds, Duration interval, Optional<Duration> deadline, int jobs) {}

    QueryRounds(QueryJob job, Output output, Plan plan) {
        this.job = job;
        this.output = output;
        this.plan = plan;
    }

    /** Asks all of it, round after round. */
    ExitStatus run(List<QueryRequest> requests) {
        long began = System.nanoTime();
        long end = plan.deadline().map(limit -> began + limit.toNanos()).orElse(Long.MAX_VALUE);
        try (ExecutorService askers =
                Executors.newFixedThreadPool(plan.jobs(), Thread.ofPlatform().daemon().name("query").factory())) {
            for (int round = 0; round < plan.rounds(); round++) {
                long start = began + round * plan.interval().toNanos();
                if (start - end >= 0) {
                    break;
                }
                waitUntil(start);
                ask(requests, askers);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return end();
    }

    private void ask(List<QueryRequest> requests, ExecutorService askers) throws InterruptedException {
        var answers = new ArrayList<Callable<Result>>();
        requests.forEach(request -> answers.add(() -> job.run(request)));
        for (var answer : askers.invokeAll(answers)) {
            take(answer.resultNow());
        }
        output.flush();
    }

    private static void waitUntil(long start) {
        for (long left = start - System.nanoTime(); left > 0; left = start - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }

    private synchronized void take(Result result) {
        tally.add(result.status());
        Optional<DnsReply> reply = result.payload().map(DnsReply.class::cast);
        repetition.add(new Answer<>(reply, result.failure(), List.of()));
        if (!ended) {
            output.accept(new Result(result.command(), result.input(), result.took(),
                    reply.<Payload>map(DnsRound::new), result.failure(), result.notes()));
        }
    }

    /** Sums up, and says nothing after it. */
    synchronized ExitStatus end() {
        if (!ended) {
            for (DnsRepetition summary : repetition.summaries()) {
                output.accept(new Result(job.command(), summary.question().name(), Duration.ZERO,
                        Optional.of(summary), Optional.empty(), List.of()));
            }
            ended = true;
        }
        output.flush();
        return tally.status();
    }
}
