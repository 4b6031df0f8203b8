package netprobe.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import netprobe.dns.Question;
import netprobe.dns.validation.AnswerJudge;
import netprobe.idna.ALabels;
import netprobe.model.Answer;
import netprobe.model.DnsMessage;
import netprobe.model.DnsReply;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Payload;
import netprobe.model.Result;
import netprobe.query.Endpoint;

/** Puts questions to servers. */
final class QueryJob implements Job<QueryRequest> {

    private static final String COMMAND = CommandName.QUERY.label();

    private final Asker asker;
    private final Optional<AnswerJudge> judge;
    private final LongSupplier nanoClock;
    private Group group = new Group(0);

    /** Asks one question of one server, which may have several addresses. */
    @FunctionalInterface
    interface Asker {
        Answer<DnsReply> ask(Question question, List<Endpoint> endpoints);
    }

    /**
     * @param judge says whether answers are genuine, if that is wanted
     */
    QueryJob(Asker asker, Optional<AnswerJudge> judge, LongSupplier nanoClock) {
        this.asker = asker;
        this.judge = judge;
        this.nanoClock = nanoClock;
    }

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public Result run(QueryRequest request) {
        if (request.defect().isPresent() || request.question().isEmpty()) {
            return new Result(COMMAND, request.input(), Duration.ZERO, Optional.empty(), request.defect(),
                    request.notes());
        }
        long start = nanoClock.getAsLong();
        Answer<DnsReply> answer = spelled(searched(request));
        Duration took = Duration.ofNanos(nanoClock.getAsLong() - start);
        var notes = new ArrayList<>(request.notes());
        notes.addAll(answer.notes());
        return new Result(COMMAND, request.input(), took, answer.value().map(Payload.class::cast), answer.failure(),
                notes);
    }

    /** One name after the other, until there is one of that name; the last is what is told. */
    private Answer<DnsReply> searched(QueryRequest request) {
        Answer<DnsReply> answer = judged(request.question().orElseThrow(), request.endpoints());
        var asked = new ArrayList<>(List.of(request.question().orElseThrow().text().name()));
        for (Question next : request.further()) {
            if (answer.failure().filter(failure -> failure.code().equals("NXDOMAIN")).isEmpty()) {
                break;
            }
            asked.add(next.text().name());
            answer = judged(next, request.endpoints());
        }
        return asked.size() > 1 ? answer.noting("asked for " + String.join(", ", asked)) : answer;
    }

    /** With a note on what the A-labels stand for that the answer's owners have. */
    private static Answer<DnsReply> spelled(Answer<DnsReply> answer) {
        List<String> owners = answer.value().flatMap(DnsReply::message).map(DnsMessage::answer).orElse(List.of())
                .stream().map(record -> record.name().replaceFirst("\\.$", "")).distinct().toList();
        return ALabels.noting(answer, owners);
    }

    private Answer<DnsReply> judged(Question question, List<Endpoint> endpoints) {
        Answer<DnsReply> answer = asker.ask(question, endpoints);
        Optional<DnsReply> reply = answer.value().map(told -> judge.flatMap(
                each -> told.message().flatMap(
                        message -> each.judge(question, message, further -> asker.ask(further, endpoints))))
                .map(told::judged).orElse(told));
        return new Answer<>(reply, answer.failure(), answer.notes());
    }

    @Override
    public Result failed(QueryRequest request, Failure failure, Duration took) {
        return new Result(COMMAND, request.input(), took, Optional.empty(), Optional.of(failure), request.notes());
    }

    /** What one name came to, where nobody asked for the types: that there is nothing of one of them is no failure if there is of another. */
    private static final class Group {
        private final long number;
        private boolean found;
        private boolean lacking;

        Group(long number) {
            this.number = number;
        }
    }

    @Override
    public void count(QueryRequest request, Result result, Tally tally) {
        if (request.group() != group.number) {
            finish(tally);
            group = new Group(request.group());
        }
        boolean absent = result.failure().filter(failure -> failure.code().equals("NODATA")).isPresent();
        if (request.isSuggested() && absent) {
            group.lacking = true;
        } else {
            group.found |= result.status() == ExitStatus.OK;
            tally.add(result.status());
        }
    }

    @Override
    public void finish(Tally tally) {
        if (group.lacking && !group.found) {
            tally.add(ExitStatus.NOT_FOUND);
        }
    }
}
