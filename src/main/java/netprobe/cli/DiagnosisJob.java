package netprobe.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netprobe.diagnose.Diagnoses;
import netprobe.model.Answer;
import netprobe.model.Diagnosis;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Report;
import netprobe.model.Result;

/**
 * From a request to a diagnosis: the report is got, kept where that is wanted, and judged. All that a result says is taken from the report, so
 * that it is the same whenever that is judged again, and names nothing that was replaced in it.
 *
 * @param <O> the kind of request
 */
final class DiagnosisJob<O> implements Job<O> {

    private final Function<O, Answer<Report>> reports;
    private final Function<O, String> spelling;
    private final Optional<ReportFile> save;

    /**
     * @param reports gets the report of a request
     * @param spelling the request as given
     * @param save where reports are kept
     */
    DiagnosisJob(Function<O, Answer<Report>> reports, Function<O, String> spelling, Optional<ReportFile> save) {
        this.reports = reports;
        this.spelling = spelling;
        this.save = save;
    }

    @Override
    public String command() {
        return CommandName.DIAGNOSE.label();
    }

    @Override
    public Result run(O request) {
        Answer<Report> observed = reports.apply(request);
        return observed.value().map(this::judged)
                .orElseGet(() -> failed(request, observed.failure().orElseThrow(), Duration.ZERO));
    }

    private Result judged(Report report) {
        List<String> notes = save.flatMap(file -> file.add(report)).stream().toList();
        Diagnosis diagnosis = Diagnoses.of(report);
        return new Result(command(), report.subject().typed(), report.took(), Optional.of(diagnosis),
                diagnosis.failure(), notes);
    }

    @Override
    public Result failed(O request, Failure failure, Duration took) {
        return new Result(command(), spelling.apply(request), took, Optional.empty(), Optional.of(failure), List.of());
    }

    /** A report that was to be kept and is not is a failure of this host's, whatever the report says. */
    @Override
    public void count(O request, Result result, Tally tally) {
        boolean lost = save.filter(ReportFile::isBroken).isPresent();
        tally.add(lost ? ExitStatus.LOCAL : result.status());
    }
}
