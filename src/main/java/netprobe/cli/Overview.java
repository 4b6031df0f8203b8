package netprobe.cli;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** What netprobe is as a whole: the model of its own help, completions and manual page, as {@link Command} is of a subcommand's. */
final class Overview {

    static final String SUMMARY = "name and address lookups, as an application sees them";
    static final String SYNOPSIS = "netprobe COMMAND [OPTION...] [OPERAND...]";

    private Overview() {}

    /** A paragraph that comes before the commands. */
    static String description() {
        return "Shows what an application on this host sees when it looks up names and addresses, and why.";
    }

    /** A paragraph that comes after the commands. */
    static String conventions() {
        return "Operands come from the command line or, when there are none, a line each from standard input. Options go "
                + "after the command: --json prints JSON Lines, --short only the answers.";
    }

    /** Command lines and what they show; each is run by a test. */
    static Map<String, String> examples() {
        return Examples.of("netprobe resolve www.python.org", "its names and addresses", "netprobe services http https",
                "their ports", "netprobe errno ECONNREFUSED", "what it means, and what to run next");
    }

    /** What can stand in a command's place. */
    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("netprobe");
        spec.addOption(CommonOptions.flag("Show this help; netprobe COMMAND --help shows a command's.", "-h",
                "--help"));
        spec.addOption(CommonOptions.flag("Show what runs: netprobe, the JVM, the platform.", "-V",
                "--version"));
        return spec;
    }
}
