package netprobe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import netprobe.archive.Redaction;
import netprobe.archive.ReportCodec;
import netprobe.archive.UnreadableReport;
import netprobe.diagnose.Diagnoses;
import netprobe.host.HostFiles;
import netprobe.model.Answer;
import netprobe.model.Diagnosis;
import netprobe.model.Diagnosis.Verdict;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.Report;
import netprobe.model.Subject;
import netprobe.observe.Examination;
import netprobe.observe.ExaminationWishes;
import netprobe.query.Endpoint;
import netprobe.query.EndpointText;
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
        return "Hosts, HOST:PORT or URLs; none: this host's own name resolution; -: one a line from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST);
    }

    @Override
    List<String> description() {
        return List.of(
                "Goes the way that a program goes to the target: this host's configuration, the C library and Java, every name server, and "
                        + "every address, port, handshake and greeting; looks aside where something is odd, as far as to the root of "
                        + "DNS; and names the one cause, the line or machine that is responsible, what shows it, and what to do.",
                "What is observed can be saved, and judged again anywhere without a network.");
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
                "Ask this server, too: an address, ADDR#PORT, or as tls://… or https://…; may be given again. Names are private, so nobody "
                        + "else is asked unless you say so.",
                SECOND_OPINION).type(List.class).auxiliaryTypes(String.class).build());
        spec.addOption(CommonOptions
                .value("TIME", "Wait for one server or one port for TIME, such as 2s or 500ms (default 3500ms).",
                        TIMEOUT)
                .build());
        RootOptions.add(spec, "Begin at the root servers of FILE (zone-file form), instead of the Internet's.");
        TlsOptions.addTrust(spec);
        spec.addOption(CommonOptions.value("FILE", "Keep everything observed in FILE.", SAVE).build());
        spec.addOption(CommonOptions.value("FILE", "Judge what was observed and kept in FILE, without a network.", FROM)
                .build());
        spec.addOption(CommonOptions.flag(
                "Replace names and addresses, the same by the same, so that the report can be shown to others.",
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
        OperandSource source = source(arguments, saved, console);
        UnaryOperator<Report> shown = CommonOptions.isSet(arguments, REDACT) ? Redaction::of : UnaryOperator.identity();
        Lookup lookup = saved.isPresent()
                ? kept(shown.apply(read(saved.get())))
                : examined(arguments, shown, console);
        var task = new Task(name().label(), lookup, console.nanoClock());
        return new OperandLoop<>(task, output, true).run(source.operands(output::flush));
    }

    private static ExitStatus explain(String code, Console console) throws UsageError {
        String page = FindingPages.of(code).orElseThrow(
                () -> UsageError.badValue(EXPLAIN, code, "the code of a finding, such as resolver.timeout"));
        Output.print(page, console);
        return ExitStatus.OK;
    }

    private static OperandSource source(ParseResult arguments, Optional<String> saved, Console console)
            throws UsageError {
        List<String> operands = operands(arguments);
        if (saved.isPresent()) {
            if (!operands.isEmpty()) {
                throw new UsageError(operands.getFirst() + ": expected no operand with " + FROM);
            }
            return new OperandSource.Given(List.of(saved.get()));
        }
        return operands.equals(List.of("-"))
                ? new OperandSource.Lines(console.in(), true)
                : new OperandSource.Given(operands.isEmpty() ? List.of("") : operands);
    }

    private static Lookup kept(Report report) {
        return _ -> concluded(report);
    }

    private static Report read(String file) throws UsageError {
        try {
            return ReportCodec.read(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        } catch (UnreadableReport e) {
            throw new UsageError(FROM + " " + file + ": expected a report that --save has written: " + e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageError(FROM + " " + file + ": can't be read");
        }
    }

    private static Lookup examined(ParseResult arguments, UnaryOperator<Report> shown, Console console)
            throws UsageError {
        Optional<String> file = CommonOptions.text(arguments, SAVE);
        var wishes = new ExaminationWishes(CommonOptions.family(arguments),
                CommonOptions.duration(arguments, "--deadline").orElse(DEADLINE),
                CommonOptions.duration(arguments, TIMEOUT).orElse(PATIENCE), secondOpinions(arguments),
                RootOptions.hints(arguments), RootOptions.namedAnchors(arguments),
                TlsOptions.lazily(arguments, console));
        var reader = new DiagnoseTarget(ProbeCommand::tcpPort);
        return typed -> {
            Answer<Subject> subject = reader.read(typed);
            var examination = new Examination(HostFiles.system(), console.environment(), wishes, new Steps(console));
            Answer<Report> report = subject.then(examination::of).then(seen -> Answer.of(shown.apply(seen)));
            file.ifPresent(path -> report.value().ifPresent(observed -> save(observed, path)));
            return report.then(DiagnoseCommand::concluded);
        };
    }

    private static void save(Report report, String file) {
        try {
            Files.writeString(Path.of(file), ReportCodec.write(report) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SAVE + " " + file, e);
        }
    }

    /** What fails ends the command as it would end a program that meets it. */
    private static Answer<Diagnosis> concluded(Report report) {
        Diagnosis diagnosis = Diagnoses.of(report);
        boolean failed = diagnosis.verdict() == Verdict.FAILED || diagnosis.verdict() == Verdict.UNKNOWN;
        Optional<Failure> failure = failed
                ? diagnosis.root().flatMap(root -> root.observed().failure())
                : Optional.empty();
        return new Answer<>(Optional.of(diagnosis), failure, List.of());
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
