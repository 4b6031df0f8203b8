package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.diagnose.ConfigurationFindings;
import netprobe.host.ConfigurationSurvey;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.host.NssModules;
import netprobe.host.ResolvedStub;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.ResolverConfiguration;
import netprobe.resolve.LookupPlanner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code config}: how this host resolves names. */
final class ConfigCommand extends LookupCommand {

    private static final String PLAN = "--plan";

    ConfigCommand() {
        super(CommandName.CONFIG);
    }

    @Override
    String operandLabel() {
        return "[NAME...]";
    }

    @Override
    String operandDescription() {
        return "With --plan, host names; none, or -: one a line from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST);
    }

    @Override
    List<String> description() {
        return List.of(
                "Shows what decides how this host resolves names: nsswitch.conf, hosts, resolv.conf, host.conf, gai.conf, the file that "
                        + "HOSTALIASES names, and environment variables; each line with what the C library makes of it, or why it "
                        + "makes nothing of it, and what all of them come to.",
                "+ is a line that counts, ! one that counts but should be looked at, - one without effect.",
                "With --plan it shows what a lookup of a name would do, and asks nobody: the sources in order, the lines of the hosts "
                        + "file that have it, and the queries to name servers, how many, and for how long.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe config", "every line, and what it comes to",
                "netprobe config --short", "what is in effect, as the files spell it",
                "netprobe config --plan www.example.org", "what a lookup would do");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        spec.addOption(CommonOptions.flag("Show what a lookup of each name would do, and do nothing of it.", PLAN));
    }

    /** systemd-resolved's own program may be asked. */
    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    OperandSource source(ParseResult arguments, Console console) throws UsageError {
        List<String> operands = operands(arguments);
        if (CommonOptions.isSet(arguments, PLAN)) {
            return source(operands, console);
        }
        if (!operands.isEmpty()) {
            throw new UsageError(operands.getFirst() + ": expected no operand without --plan");
        }
        return new OperandSource.Given(List.of(""));
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) throws UsageError {
        var host = new HostConfiguration(HostFiles.system(), console.environment());
        var modules = NssModules.system();
        Family family = CommonOptions.family(arguments);
        if (CommonOptions.isSet(arguments, PLAN)) {
            return new LookupPlanner(host, modules, family)::of;
        }
        if (family != Family.ANY) {
            throw new UsageError("-4 and -6 need --plan: the files are of both families");
        }
        var survey = new ConfigurationSurvey(host, modules, ResolvedStub.of(console.environment()));
        return _ -> {
            ResolverConfiguration configuration = survey.get();
            return Answer.of(configuration.with(ConfigurationFindings.of(configuration)));
        };
    }
}
