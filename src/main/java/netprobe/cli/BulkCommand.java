package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.bulk.Compression;
import netprobe.bulk.Format;
import netprobe.bulk.run.BulkRunner;
import netprobe.bulk.run.BulkSettings;
import netprobe.bulk.run.BulkSettings.Asking;
import netprobe.bulk.run.BulkSettings.WeightedServer;
import netprobe.host.Interfaces;
import netprobe.model.ExitStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code bulk}: lists of names, as fast as the machine and the servers allow. */
final class BulkCommand extends Command {

    private final BulkRunner.Maker runners;

    /** A command that has its runs made so. */
    BulkCommand(BulkRunner.Maker runners) {
        super(CommandName.BULK);
        this.runners = runners;
    }

    @Override
    String operandLabel() {
        return "FILE...";
    }

    @Override
    String operandDescription() {
        return "Lists, a name, NAME TYPE, address or CIDR a line, plain or compressed by gzip or zstd; none, or -: standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.FILE);
    }

    @Override
    List<String> description() {
        return List.of(
                "Looks up lists of names, thousands of questions under way at once, and writes a line for each record: NAME TYPE RDATA. Each question is "
                        + "reported exactly once; where there is no record, a semicolon and the response code or the reason stand in its place.",
                "Of an address its names are asked for (PTR), of a CIDR those of all its addresses. A summary goes to standard error.",
                "Servers of this host are asked as fast as they answer; where one is elsewhere, 1000 queries are sent in a second unless --rate says "
                        + "otherwise. What is asked over and over should be asked of one's own resolver.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe bulk names.txt", "the addresses of a list of names, by the servers of resolv.conf",
                "netprobe bulk --type A,AAAA --json --ordered names.txt",
                "two types each, as JSON Lines in the order of the list",
                "netprobe bulk --server 127.0.0.1 --rate 5000 --summary run.json names.txt",
                "one server, at 5000 queries a second; what it came to is kept");
    }

    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    boolean needsLibC() {
        return true;
    }

    @Override
    void addOptions(CommandSpec spec) {
        BulkOptions.add(spec);
    }

    @Override
    ExitStatus run(ParseResult arguments, Console console) throws UsageError {
        BulkFiles files = BulkFiles.of(arguments, console);
        List<WeightedServer> servers = BulkServers.of(arguments, console);
        BulkPace pace = BulkPace.of(arguments, servers, Interfaces.now());
        var asking = new Asking(servers, BulkOptions.form(arguments), BulkOptions.patience(arguments), pace.pace());
        BulkSettings settings = BulkOptions.settings(arguments, files, asking);
        refuseBytesOnTerminal(settings.output(), console);
        var session = new BulkSession(console, CommonOptions.commentary(arguments, console), new BulkSession.Plan(
                console.errIsTerminal() && (files.output().isPresent() || !console.outIsTerminal()),
                CommonOptions.duration(arguments, "--deadline"), files.summary()));
        BulkRunner runner = runners.of(settings, files.lists(), console.out(), session::say);
        console.atInterrupt().accept(() -> session.interrupt(runner));
        pace.note().ifPresent(note -> session.say("note: " + note));
        return session.run(runner);
    }

    /** What came from a network could drive the terminal. */
    private static void refuseBytesOnTerminal(BulkSettings.Output output, Console console) throws UsageError {
        boolean isText = output.format() != Format.RAW && output.compression() == Compression.NONE;
        if (!isText && output.file().isEmpty() && console.outIsTerminal()) {
            throw new UsageError("expected " + BulkFiles.OUTPUT + " FILE, or standard output that is no terminal, for "
                    + (output.format() == Format.RAW ? "raw messages" : "compressed output"));
        }
    }
}
