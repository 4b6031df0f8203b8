package netprobe.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.diagnose.PathDifferences;
import netprobe.dns.EdnsForm;
import netprobe.dns.HeaderFlag;
import netprobe.dns.QueryForm;
import netprobe.host.ConfigurationSurvey;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.host.NssModules;
import netprobe.host.ResolvedStub;
import netprobe.model.Answer;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.FamilyAnswer.Result;
import netprobe.model.PathComparison;
import netprobe.model.PathReport;
import netprobe.observe.PathSurvey;
import netprobe.observe.PathSurvey.Wishes;
import netprobe.query.Endpoint;
import netprobe.query.EndpointText;
import netprobe.query.Inquiry;
import netprobe.query.InquirySettings;
import netprobe.query.InquirySettings.Habits;
import netprobe.query.InquirySettings.Retries;
import netprobe.resolve.NamePath;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code compare}: what every way to a name's addresses says, and why they differ. */
final class CompareCommand extends LookupCommand {

    private static final String WITH = "--with";

    /** A server is asked twice, and then counts as silent. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int TRIES = 2;

    CompareCommand() {
        super(CommandName.COMPARE);
    }

    @Override
    String operandLabel() {
        return "NAME...";
    }

    @Override
    String operandDescription() {
        return "Host names; none, or -: one a line from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST);
    }

    @Override
    List<String> description() {
        return List.of(
                "Looks a name up by the C library, as Java does, by netprobe's own resolver without the hosts file, and by each name server of "
                        + "resolv.conf alone, and shows where they differ, and why, for IPv4 and for IPv6.",
                "The order of addresses within a family is no difference. Which family comes first, and how long an answer may still be kept, "
                        + "are told, but don't make the comparison fail.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe compare www.example.org", "every path",
                "netprobe compare --with 127.0.0.1 www.example.org", "and another server",
                "netprobe compare --json -4 www.example.org", "for programs, IPv4 alone");
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
    void addOwnOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        spec.addOption(CommonOptions.value("SERVER",
                "Ask this server, too: an address, ADDR#PORT, or as tls://… or https://…; may be given again.", WITH)
                .type(List.class).auxiliaryTypes(String.class).build());
        TlsOptions.addTrust(spec);
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) throws UsageError {
        var host = new HostConfiguration(HostFiles.system(), console.environment());
        var configuration =
                new ConfigurationSurvey(host, NssModules.system(), ResolvedStub.of(console.environment()));
        Optional<Duration> timeout = CommonOptions.limits(arguments).timeout();
        var wishes = new Wishes(CommonOptions.family(arguments), given(arguments), timeout);
        var survey = new PathSurvey(host, configuration, inquiry(timeout, arguments, console)::ask, wishes);
        return name -> survey.of(name).then(CompareCommand::compared);
    }

    private static Inquiry inquiry(Optional<Duration> timeout, ParseResult arguments, Console console)
            throws UsageError {
        var form = new QueryForm(EnumSet.of(HeaderFlag.RD, HeaderFlag.AD), Optional.of(EdnsForm.PLAIN));
        // the stub resolver goes before, and some time is left to say who was silent
        Duration patience = timeout.map(limit -> limit.multipliedBy(2).dividedBy(5 * TRIES))
                .filter(share -> share.compareTo(PATIENCE) < 0).orElse(PATIENCE);
        return new Inquiry(new InquirySettings(form, new Retries(patience, TRIES), Habits.BARE, Optional.empty(),
                Optional.empty(), TlsOptions.lazily(arguments, console)));
    }

    private static List<List<Endpoint>> given(ParseResult arguments) throws UsageError {
        var reader = new EndpointText(NamePath::system, Family.ANY, true);
        var servers = new ArrayList<List<Endpoint>>();
        for (String text : arguments.matchedOptionValue(WITH, List.<String>of())) {
            servers.add(reader.parse(text).value()
                    .orElseThrow(() -> UsageError.badValue(WITH, text, EndpointText.EXPECTED)));
        }
        return servers;
    }

    /** Where all agree, the status is that of the C library's answer; of a failure, DNS knows better what it was. */
    private static Answer<PathComparison> compared(PathReport report) {
        var comparison = new PathComparison(report, PathDifferences.of(report));
        List<FamilyAnswer> answers = families(report, Kind.SYSTEM);
        boolean found = answers.stream().anyMatch(answer -> !answer.addresses().isEmpty());
        boolean failed = answers.stream().anyMatch(answer -> answer.result() == Result.FAILED);
        Optional<Failure> failure = families(report, Kind.DNS).stream()
                .filter(answer -> failed && answer.result() == Result.FAILED)
                .flatMap(answer -> answer.failure().stream()).findFirst()
                .or(() -> answers.stream().flatMap(answer -> answer.failure().stream()).findFirst());
        return new Answer<>(Optional.of(comparison), found ? Optional.empty() : failure, List.of());
    }

    private static List<FamilyAnswer> families(PathReport report, Kind kind) {
        return report.path(kind).map(ComparedPath::families).orElse(List.of());
    }
}
