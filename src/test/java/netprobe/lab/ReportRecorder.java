package netprobe.lab;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import netprobe.archive.ReportCodec;
import netprobe.archive.UnreadableReport;
import netprobe.lab.RunningScenario.Ended;
import netprobe.model.LabGrade;

/** Has scenarios diagnosed in the lab, and keeps what was observed where the diagnosis is as it has to be. */
final class ReportRecorder {

    private ReportRecorder() {}

    /** Tells the grades of those that were not diagnosed as they have to be, of which nothing is kept. */
    static List<LabGrade> record(List<Scenario> scenarios) throws LabUnavailable {
        try (var lab = Lab.open();
                var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var grades = scenarios.stream()
                    .map(scenario -> CompletableFuture.supplyAsync(() -> record(lab, scenario), threads)).toList();
            return grades.stream().map(CompletableFuture::join)
                    .filter(grade -> grade.outcome() != LabGrade.Outcome.RIGHT).toList();
        }
    }

    private static LabGrade record(Lab lab, Scenario scenario) {
        var grading = new Grading(scenario.name(), scenario.purpose().expectation().orElseThrow());
        try (RunningScenario running = lab.start(scenario)) {
            Ended ended = Examiner.diagnosis(running);
            LabGrade grade = grading.grade(ended.out().strip(), ended.took());
            if (grade.outcome() == LabGrade.Outcome.RIGHT) {
                SavedReports.keep(scenario.name(), ReportCodec.read(ended.out()));
            }
            return grade;
        } catch (LabUnavailable lack) {
            return grading.skipped(lack.getMessage());
        } catch (ScenarioFault | UnreadableReport fault) {
            throw new AssertionError(fault);
        }
    }
}
