package netprobe.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.dns.Server;
import netprobe.dns.iteration.WalkSettings;
import netprobe.dns.iteration.WalkSettings.Scrutiny;
import netprobe.model.ExitStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code trace}: the way from the root to an answer, delegation by delegation, and what is wrong on it. */
final class TraceCommand extends Command {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_PORT = 65_535;
    private static final String PORT = "--port";
    private static final String ALL = "--all";
    private static final String MINIMISE = "--minimise";
    private static final String TIMEOUT = "--timeout";

    TraceCommand() {
        super(CommandName.TRACE);
    }

    @Override
    String operandLabel() {
        return "NAME... [TYPE...]";
    }

    @Override
    String operandDescription() {
        return "Domain names, or addresses for their reverse names, and types of records by mnemonic or as TYPE65280; without a type A, or what the "
                + "name suggests. None, or -: NAME [TYPE...] line by line from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST);
    }

    @Override
    List<String> description() {
        return List.of(
                "Asks the root's name servers, then those they refer to, down to the servers that have the name, and shows each zone on the way: "
                        + "who its servers are by the parent and by the zone itself, where their addresses come from, what they say of the zone, and "
                        + "whether the keys of the zone hang together with those above. Aliases are followed from zone to zone, and servers whose "
                        + "addresses don't come along are looked up by a way of their own.",
                "As many servers of a zone are asked as it takes to go on; with --all every one, over IPv4 and IPv6, by UDP and TCP. What is "
                        + "wrong is marked, and told below with what to do about it. No local resolver is asked, and nothing is cached.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe trace www.example.org", "the way to a name's addresses",
                "netprobe trace --all example.org MX", "every server on the way",
                "netprobe trace --minimise --short www.example.org AAAA",
                "the answer alone, with no server told more than it needs");
    }

    @Override
    void addOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        spec.addOption(CommonOptions.flag("Ask every server of every zone, by UDP and TCP.", ALL));
        spec.addOption(CommonOptions.flag("Tell servers no more of the name than they need (RFC 9156).", MINIMISE,
                "--minimize"));
        RootOptions.add(spec, "Begin at the root servers of FILE (zone-file form), instead of the Internet's.");
        spec.addOption(CommonOptions.value("PORT", "Ask servers at PORT instead of 53.", PORT).build());
        spec.addOption(CommonOptions
                .value("TIME", "Wait for one server for TIME, such as 2s or 500ms (default 3s).", TIMEOUT).build());
    }

    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    ExitStatus run(ParseResult arguments, Console console) throws UsageError {
        List<String> operands = operands(arguments);
        QueryWords words = QueryWords.of(operands.equals(List.of("-")) ? List.of() : operands);
        Optional<String> unsuitable = TraceRun.unsuitable(words);
        if (unsuitable.isPresent()) {
            throw new UsageError(unsuitable.get());
        }
        var output = new Output(console, CommonOptions.renderer(arguments, console));
        var settings = settings(arguments);
        var run = new TraceRun(RootOptions.hints(arguments), RootOptions.anchors(arguments), settings, output,
                console.nanoClock());
        return run.run(words, new OperandSource.Lines(console.in(), true));
    }

    private static WalkSettings settings(ParseResult arguments) throws UsageError {
        return new WalkSettings(CommonOptions.family(arguments),
                CommonOptions.wholeNumber(arguments, PORT, MOST_PORT).orElse(Server.DOMAIN),
                CommonOptions.duration(arguments, TIMEOUT).orElse(PATIENCE),
                CommonOptions.duration(arguments, "--deadline"),
                CommonOptions.isSet(arguments, ALL) ? Scrutiny.EVERY_SERVER : Scrutiny.ONE_SERVER,
                CommonOptions.isSet(arguments, MINIMISE));
    }
}
