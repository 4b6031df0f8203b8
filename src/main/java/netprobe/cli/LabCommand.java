package netprobe.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.lab.Examiner;
import netprobe.lab.LabUnavailable;
import netprobe.lab.Purpose.Expectation;
import netprobe.lab.Scenario;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ScenarioFile;
import netprobe.lab.Scenarios;
import netprobe.model.Answer;
import netprobe.model.EndStatus;
import netprobe.model.ExitStatus;
import netprobe.model.LabGrade.Outcome;
import netprobe.model.LabScenario;
import netprobe.model.LabScenarios;
import netprobe.model.LabScore;
import netprobe.model.Payload;
import netprobe.model.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lab}: networks broken on purpose, in which commands are run. */
final class LabCommand extends Command {

    LabCommand() {
        super(CommandName.LAB);
    }

    @Override
    String operandLabel() {
        return "ACTION [NAME [COMMAND...]]";
    }

    @Override
    String operandDescription() {
        return "list: which scenarios there are; show NAME: the file of one; run NAME: build its network, run its own command or COMMAND in it, and "
                + "take it away; shell NAME: the same with a shell; score [FILTER]: have each diagnosed, and grade what is found. NAME is a scenario's, or the path of a file such as show prints. COMMAND is one "
                + "of netprobe's, or if it has a slash any program.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.ACTION, OperandKind.SCENARIO, OperandKind.OPEN);
    }

    @Override
    List<String> description() {
        return List.of(
                "Builds a small Internet on this machine alone, of Linux namespaces: a client with files of its own, a router, name servers "
                        + "from the root down, web servers. Each scenario breaks it in one way, or in none, and says what has to be found.",
                "Commands run in the client and see nothing else. Standard output and the exit status are theirs; a line on standard error says that "
                        + "it is the lab. All of it ends with netprobe, however that ends, and nothing is left behind.",
                "It works as root, and for others where the system allows them namespaces; otherwise it says what is missing.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe lab list", "which scenarios there are",
                "netprobe lab run python -- resolve www.python.org", "a healthy Internet, with no network at all",
                "netprobe lab run python --exec getent hosts www.python.org", "any other program in it");
    }

    @Override
    void addOptions(CommandSpec spec) {
        spec.addOption(CommonOptions.flag(
                "With run: what follows is any program with its arguments, rather than a command of netprobe's.",
                LabWords.EXEC));
    }

    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    List<String> translated(List<String> arguments) {
        return LabWords.translated(arguments);
    }

    @Override
    EndStatus run(ParseResult arguments, Console console) throws UsageError {
        List<String> operands = operands(arguments);
        String action = operands.isEmpty() ? "" : operands.getFirst();
        LabAction wanted = LabAction.of(action).orElseThrow(() -> new UsageError((action.isEmpty() ? "" : action + ": ")
                + "expected list, show NAME, run NAME, shell NAME or score [FILTER]"));
        try {
            return switch (wanted) {
                case LIST -> {
                    expecting(operands, 1, 1);
                    yield show(list(), "", arguments, console);
                }
                case SHOW -> show(shown(ScenarioFile.find(expecting(operands, 2, 2).getFirst())), operands.get(1),
                        arguments,
                        console);
                case RUN -> labRun(arguments, console).command(expecting(operands, 2, Integer.MAX_VALUE),
                        CommonOptions.isSet(arguments, LabWords.EXEC));
                case SHELL -> labRun(arguments, console).shell(expecting(operands, 2, 2));
                case SCORE -> score(expecting(operands, 1, 2), arguments, console);
            };
        } catch (ScenarioFault fault) {
            throw new UsageError(fault.getMessage());
        }
    }

    private static LabRun labRun(ParseResult arguments, Console console) throws UsageError {
        for (String option : List.of("--json", "--short")) {
            if (CommonOptions.isSet(arguments, option)) {
                throw new UsageError(option + ": expected after the command that is run");
            }
        }
        return new LabRun(console, CommonOptions.duration(arguments, "--deadline"));
    }

    /** What follows the action, being neither too little nor too much. */
    private static List<String> expecting(List<String> operands, int least, int most) throws UsageError {
        if (operands.size() < least) {
            throw new UsageError(
                    operands.getFirst() + ": expected the name of a scenario after it; netprobe lab list shows them");
        }
        if (operands.size() > most) {
            throw new UsageError(operands.get(most) + ": expected nothing after " + operands.get(most - 1));
        }
        return operands.subList(1, operands.size());
    }

    private ExitStatus show(Payload payload, String input, ParseResult arguments, Console console) throws UsageError {
        var output = new Output(console, CommonOptions.renderer(arguments, console));
        var task = new Task(name().label(), _ -> Answer.of(payload), console.nanoClock());
        return new OperandLoop<>(task, output, false)
                .run(new OperandSource.Given(List.of(input)).operands(output::flush));
    }

    /** Each scenario that says what has to be found is diagnosed, and graded. */
    private ExitStatus score(List<String> filter, ParseResult arguments, Console console)
            throws UsageError, ScenarioFault {
        var output = new Output(console, CommonOptions.renderer(arguments, console));
        List<Scenario> graded = graded(filter);
        if (graded.isEmpty()) {
            throw new UsageError(filter.getFirst() + ": no scenario that is graded has that in its name");
        }
        var tally = new EnumMap<Outcome, Integer>(Outcome.class);
        try {
            new Examiner(Runtime.getRuntime().availableProcessors()).grade(graded, grade -> {
                tally.merge(grade.outcome(), 1, Integer::sum);
                output.accept(new Result(name().label(), grade.scenario(), grade.took(), Optional.of(grade),
                        Optional.empty(), List.of()));
                output.flush();
            });
        } catch (LabUnavailable lack) {
            throw new UsageError("the lab can't be built here: " + lack.getMessage());
        }
        var score = new LabScore(tally.getOrDefault(Outcome.RIGHT, 0), tally.getOrDefault(Outcome.WRONG, 0),
                tally.getOrDefault(Outcome.SKIPPED, 0));
        output.accept(new Result(name().label(), "", Duration.ZERO, Optional.of(score), Optional.empty(), List.of()));
        output.flush();
        return score.status().orElseThrow();
    }

    private static List<Scenario> graded(List<String> filter) throws ScenarioFault {
        var scenarios = new ArrayList<Scenario>();
        for (String name : Scenarios.names()) {
            Scenario scenario = ScenarioFile.find(name).scenario();
            boolean wanted = filter.isEmpty() || name.contains(filter.getFirst());
            boolean diagnosed = scenario.purpose().command().getFirst().equals("diagnose");
            if (wanted && diagnosed && scenario.purpose().expectation().isPresent()) {
                scenarios.add(scenario);
            }
        }
        return scenarios;
    }

    private static LabScenarios list() throws ScenarioFault {
        var scenarios = new ArrayList<LabScenario>();
        for (String name : Scenarios.names()) {
            scenarios.add(summary(ScenarioFile.find(name), Optional.empty()));
        }
        return new LabScenarios(scenarios);
    }

    private static LabScenario shown(ScenarioFile file) throws ScenarioFault {
        return summary(file, Optional.of(file.text()));
    }

    private static LabScenario summary(ScenarioFile file, Optional<String> text) throws ScenarioFault {
        var purpose = file.scenario().purpose();
        Optional<Expectation> expected = purpose.expectation();
        return new LabScenario(file.name(), purpose.title(), purpose.rows(), purpose.command(), purpose.waits(),
                expected.map(Expectation::verdict), expected.flatMap(Expectation::root), text);
    }
}
