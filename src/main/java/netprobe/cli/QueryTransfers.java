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
    private final OptionalLong serial;
    private final Output output;
    private final LongSupplier nanoClock;
    private final Tally tally = new Tally();

    /**
     * @param settings how servers are asked
     * @param job answers what is no transfer
     * @param serial the serial number of the zones as they are known, for IXFR
     */
    QueryTransfers(InquirySettings settings, QueryJob job, OptionalLong serial, Output output, LongSupplier nanoClock) {
        this.transfer = new Transfer(settings);
        this.job = job;
        this.serial = serial;
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
                boolean transfers = request.defect().isEmpty()
                        && request.question().filter(question -> isTransfer(question.type())).isPresent();
                Result result = transfers ? stream(request, request.question().get()) : job.run(request);
                tally.add(result.status());
                output.accept(result);
            }
        } finally {
            output.flush();
        }
        return tally.status();
    }

    /** The addresses of a server are tried until one lets records come. */
    private Result stream(QueryRequest request, Question question) {
        long start = nanoClock.getAsLong();
        OptionalLong known = question.type() == TypeName.IXFR ? serial : OptionalLong.empty();
        Answer<ZoneTransfer> answer = stream(request, question, known, request.endpoints().getFirst());
        for (Endpoint next : request.endpoints().subList(1, request.endpoints().size())) {
            boolean came = answer.value().filter(told -> told.volume().records() > 0).isPresent();
            answer = came ? answer : stream(request, question, known, next);
        }
        return new Result(COMMAND, request.input(), Duration.ofNanos(nanoClock.getAsLong() - start),
                answer.value().map(Payload.class::cast), answer.failure(), answer.notes());
    }

    private Answer<ZoneTransfer> stream(QueryRequest request, Question question, OptionalLong known,
            Endpoint endpoint) {
        return transfer.stream(question, known, endpoint, records -> output.accept(new Result(COMMAND, request.input(),
                Duration.ZERO, Optional.of(new TransferredRecords(endpoint.text(), question.text(), records)),
                Optional.empty(), List.of())));
    }
}
