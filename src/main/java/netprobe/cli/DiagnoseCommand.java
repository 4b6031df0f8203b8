package netprobe.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import netprobe.archive.Redaction;
import netprobe.host.HostFiles;
import netprobe.model.Answer;
import netprobe.model.ExitStatus;
import netprobe.model.Family;
import netprobe.model.Report;
import netprobe.model.Subject;
import netprobe.observe.Examination;
import netprobe.observe.ExaminationWishes;
import netprobe.query.Endpoint;
import netprobe.query.EndpointText;
import netprobe.render.TextRenderer;
import netprobe.resolve.NamePath;
import netprobe.tables.FindingPages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code diagnose}: the one cause of what is wrong with a target. */
final class DiagnoseCommand extends Command {

    private static final String SECOND_OPINION = "--second-opinion";
    private static final String TIMEOUT = "--timeout";
    private static final String SAVE = "--save";
    private static final String FROM = "--from";
    private static final String REDACT = "--redact";
    private static final String EXPLAIN = "--explain";
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** Longer than the kernel tries to find a neighbour, which is 3 s, so that it is heard when it gives up. */
    private static final Duration PATIENCE = Duration.ofMillis(3500);

    DiagnoseCommand() {
        super(CommandName.DIAGNOSE);
    }

    @Override
    String operandLabel() {
        return "[TARGET...]";
    }

    @Override
    String operandDescription() {
        return "Hosts, HOST:PORT or URLs. Without any, it is about this host's own name resolution; with - alone, they are read from "
                + "standard input, one a line.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST);
    }

    @Override
    List<String> description() {
        return List.of(
                "Goes the way that a program goes to the target: this host's configuration, the C library and Java, every name server, and "
                        + "every address, port, handshake and greeting; walks from the root of DNS to the name; looks aside where something "
                        + "is odd; and names the one cause, the line or machine that is responsible, what shows it, and what to do.",
                "That takes 20 seconds a target at most, unless --deadline says otherwise of all together. What is observed can be saved, and judged "
                        + "again anywhere without a network.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe diagnose https://www.python.org", "why a site can't be reached, or that it can",
                "netprobe diagnose --short localhost:22", "the verdict and the cause in one line",
                "netprobe diagnose", "this host's own name resolution");
    }

    @Override
    void addOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        spec.addOption(CommonOptions.value("SERVER",
                "Ask this server, too: ADDRESS, ADDRESS#PORT, tls://ADDRESS or https://NAME/PATH; may be given again. Names are private: else "
                        + "nobody is asked but this host's servers, and those from the root down.",
                SECOND_OPINION).type(List.class).auxiliaryTypes(String.class).build());
        spec.addOption(CommonOptions
                .value("TIME", "Wait for one server or one port for TIME, such as 2s or 500ms (default 3500ms).",
                        TIMEOUT)
                .build());
        RootOptions.add(spec, "Begin at the root servers of FILE (zone-file form), instead of the Internet's.");
        TlsOptions.addTrust(spec);
        spec.addOption(CommonOptions.value("FILE", "Keep everything observed in FILE, a line a target.", SAVE).build());
        spec.addOption(CommonOptions
                .value("FILE", "Judge what --save kept or --json wrote, without a network; - is standard input.", FROM)
                .build());
        spec.addOption(CommonOptions.flag(
                "Replace names and addresses, the same always by the same, so that the report can be shown to others.",
                REDACT));
        spec.addOption(CommonOptions.value("CODE", "Print the page of a finding, such as resolver.timeout, and exit.",
                EXPLAIN).build());
        CommonOptions.addVerbose(spec);
    }

    @Override
    boolean needsLibC() {
        return true;
    }

    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    ExitStatus run(ParseResult arguments, Console console) throws UsageError {
        Optional<String> code = CommonOptions.text(arguments, EXPLAIN);
        if (code.isPresent()) {
            return explain(code.get(), console);
        }
        var output = new Output(console, CommonOptions.renderer(arguments, console));
        Optional<String> saved = CommonOptions.text(arguments, FROM);
        return saved.isPresent()
                ? loop(kept(arguments), output).run(reports(saved.get(), arguments, console).iterator())
                : loop(examined(arguments, console), output).run(source(arguments, console).operands(output::flush));
    }

    private static <O> OperandLoop<O> loop(DiagnosisJob<O> job, Output output) {
        return new OperandLoop<>(job, output, true);
    }

    private static ExitStatus explain(String code, Console console) throws UsageError {
        String page = FindingPages.of(code).orElseThrow(
                () -> UsageError.badValue(EXPLAIN, code, "the code of a finding, such as resolver.timeout"));
        Output.print(page, console);
        return ExitStatus.OK;
    }

    private static OperandSource source(ParseResult arguments, Console console) {
        List<String> operands = operands(arguments);
        return operands.equals(List.of("-"))
                ? new OperandSource.Lines(console.in(), true)
                : new OperandSource.Given(operands.isEmpty() ? List.of("") : operands);
    }

    private static List<Report> reports(String file, ParseResult arguments, Console console) throws UsageError {
        List<String> operands = operands(arguments);
        if (!operands.isEmpty()) {
            throw new UsageError(TextRenderer.echo(operands.getFirst()) + ": expected no operand with " + FROM);
        }
        return new ReportFile(file).reports(FROM, console.in());
    }

    private static DiagnosisJob<Report> kept(ParseResult arguments) {
        UnaryOperator<Report> shown = shown(arguments);
        return new DiagnosisJob<>(report -> Answer.of(shown.apply(report)), report -> report.subject().typed(),
                save(arguments));
    }

    private static DiagnosisJob<Operand> examined(ParseResult arguments, Console console) throws UsageError {
        UnaryOperator<Report> shown = shown(arguments);
        Function<Operand, Answer<Subject>> subjects = subjects(arguments);
        var time = new TimeLeft(CommonOptions.duration(arguments, "--deadline"), DEADLINE, console.nanoClock());
        ExaminationWishes wishes = wishes(arguments, console);
        return new DiagnosisJob<>(operand -> subjects.apply(operand)
                .then(subject -> time.get().then(left -> new Examination(HostFiles.system(), console.environment(),
                        wishes.within(left), new Steps(console)).of(subject)))
                .then(report -> Answer.of(shown.apply(report))), Operand::text, save(arguments));
    }

    /** Without an operand, it is about this host. */
    private static Function<Operand, Answer<Subject>> subjects(ParseResult arguments) {
        var reader = new DiagnoseTarget(ProbeCommand::tcpPort);
        return operands(arguments).isEmpty()
                ? _ -> Answer.of(DiagnoseTarget.THIS_HOST)
                : operand -> operand.defect().<Answer<Subject>>map(Answer::failed)
                        .orElseGet(() -> reader.read(operand.text()));
    }

    private static UnaryOperator<Report> shown(ParseResult arguments) {
        return CommonOptions.isSet(arguments, REDACT) ? Redaction::of : UnaryOperator.identity();
    }

    private static Optional<ReportFile> save(ParseResult arguments) {
        return CommonOptions.text(arguments, SAVE).map(ReportFile::new);
    }

    private static ExaminationWishes wishes(ParseResult arguments, Console console) throws UsageError {
        return new ExaminationWishes(CommonOptions.family(arguments), DEADLINE,
                CommonOptions.duration(arguments, TIMEOUT).orElse(PATIENCE), secondOpinions(arguments),
                RootOptions.hints(arguments), RootOptions.namedAnchors(arguments),
                TlsOptions.lazily(arguments, console));
    }

    private static List<List<Endpoint>> secondOpinions(ParseResult arguments) throws UsageError {
        var reader = new EndpointText(NamePath::system, Family.ANY, true);
        var servers = new ArrayList<List<Endpoint>>();
        for (String text : arguments.matchedOptionValue(SECOND_OPINION, List.<String>of())) {
            servers.add(reader.parse(text).value()
                    .orElseThrow(() -> UsageError.badValue(SECOND_OPINION, text, EndpointText.EXPECTED)));
        }
        return servers;
    }
}
