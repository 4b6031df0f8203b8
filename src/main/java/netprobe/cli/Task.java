package netprobe.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import netprobe.idna.ALabels;
import netprobe.model.Answer;
import netprobe.model.Failure;
import netprobe.model.Payload;
import netprobe.model.Result;

/**
 * A command's work on one operand, timed.
 *
 * @param command the command's name, for the result
 * @param lookup the work
 * @param nanoClock what time is taken from
 */
record Task(String command, Lookup lookup, LongSupplier nanoClock) implements Job<Operand> {

    @Override
    public Result run(Operand operand) {
        if (operand.defect().isPresent()) {
            return failed(operand, operand.defect().get(), Duration.ZERO);
        }
        long start = nanoClock.getAsLong();
        Answer<? extends Payload> found = lookup.of(operand.text());
        Duration took = Duration.ofNanos(nanoClock.getAsLong() - start);
        List<String> names = found.value().map(Payload::hostNames).orElse(List.of());
        Answer<? extends Payload> answer = ALabels.noting(found, names);
        return new Result(command, operand.text(), took, answer.value().map(Payload.class::cast), answer.failure(),
                answer.notes());
    }

    @Override
    public Result failed(Operand operand, Failure failure, Duration took) {
        return new Result(command, operand.text(), took, Optional.empty(), Optional.of(failure), List.of());
    }
}
