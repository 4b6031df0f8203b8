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
import netprobe.model.ResolverConfiguration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code config}: how this host resolves names. */
final class ConfigCommand extends LookupCommand {

    ConfigCommand() {
        super(CommandName.CONFIG);
    }

    @Override
    String operandLabel() {
        return "";
    }

    @Override
    String operandDescription() {
        return "None: it is about this host.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of();
    }

    @Override
    List<String> description() {
        return List.of(
                "Shows what decides how this host resolves names: nsswitch.conf, hosts, resolv.conf, host.conf, gai.conf, the file that "
                        + "HOSTALIASES names, and environment variables; each line with what the C library makes of it, or why it "
                        + "makes nothing of it, and what all of them come to.",
                "+ is a line that counts, ! one that counts but should be looked at, - one without effect.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe config", "every line, and what it comes to",
                "netprobe config --short", "what is in effect, as the files spell it");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        // only the options that every command has
    }

    /** systemd-resolved's own program may be asked. */
    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    OperandSource source(List<String> operands, Console console) throws UsageError {
        if (!operands.isEmpty()) {
            throw new UsageError(operands.getFirst() + ": expected no operand");
        }
        return new OperandSource.Given(List.of(""));
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) {
        var host = new HostConfiguration(HostFiles.system(), console.environment());
        var survey =
                new ConfigurationSurvey(host, NssModules.system(), ResolvedStub.of(console.environment()));
        return _ -> {
            ResolverConfiguration configuration = survey.get();
            return Answer.of(configuration.with(ConfigurationFindings.of(configuration)));
        };
    }
}
