package netprobe.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import netprobe.lab.RunningScenario.Ended;
import netprobe.model.LabGrade;

/** Has netprobe diagnose scenarios of the lab, several side by side, and grades what it finds. */
public final class Examiner {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final int jobs;

    /**
     * @param jobs how many at once of those that have something to do all the time; as many of those that mostly wait go beside them
     */
    public Examiner(int jobs) {
        this.jobs = jobs;
    }

    /** Grades each, and tells in the order of the list. */
    public void grade(List<Scenario> scenarios, Consumer<LabGrade> told) throws LabUnavailable {
        try (Lab lab = Lab.open();
                ExecutorService busy = Executors.newFixedThreadPool(jobs);
                ExecutorService waiting = Executors.newFixedThreadPool(jobs)) {
            var grades = new ArrayList<CompletableFuture<LabGrade>>();
            for (Scenario scenario : scenarios) {
                grades.add(CompletableFuture.supplyAsync(() -> grade(lab, scenario),
                        scenario.purpose().waits() ? waiting : busy));
            }
            grades.forEach(grade -> told.accept(grade.join()));
        }
    }

    private static LabGrade grade(Lab lab, Scenario scenario) {
        var grading = new Grading(scenario.name(), scenario.purpose().expectation().orElseThrow());
        try (RunningScenario running = lab.start(scenario)) {
            Ended ended = diagnosis(running);
            return grading.grade(ended.out().strip(), ended.took());
        } catch (LabUnavailable lack) {
            return grading.skipped(lack.getMessage());
        } catch (ScenarioFault fault) {
            return grading.wrong(fault.getMessage(), Duration.ZERO);
        }
    }

    /** What the scenario's diagnosis writes as JSON. */
    static Ended diagnosis(RunningScenario running) {
        var words = new ArrayList<>(List.of("netprobe"));
        words.addAll(running.scenario().purpose().command());
        words.add("--json");
        return running.run(words, LIMIT);
    }
}
