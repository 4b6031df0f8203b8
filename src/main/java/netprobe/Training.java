package netprobe;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import netprobe.cli.Console;

/**
 * What people do with netprobe, done once while the JVM takes notes: from them it makes the ahead-of-time cache that later runs start
 * from. A class that none of these commands uses is read from the jar and verified at each run that does use it.
 *
 * <p>Nothing here leaves this machine, and no outcome matters.
 */
final class Training {

    private static final String COMMANDS = """
            pton ::1 192.0.2.1 bad
            pton --json ::1 192.0.2.1 bad
            pton --short ::1
            ntop 00000000000000000000000000000001 bad
            ntop --json c0000201
            aton 127.1 bad
            aton --json 0x7f000001
            ntoa 7f000001
            ntoa --json 7f000001
            resolve localhost
            resolve -4 localhost a..b
            resolve --json localhost 127.0.0.1
            resolve --short localhost
            resolve --via jvm localhost
            reverse 127.0.0.1
            reverse --json 127.0.0.1
            addrinfo localhost http
            addrinfo --json --type stream --flags passive - 80
            addrinfo --flags AI_NUMERICHOST --timeout 5s nothing 80
            nameinfo --flags numerichost 127.0.0.1 80
            nameinfo --json --flags numerichost ::1 80
            fqdn localhost
            fqdn --json localhost
            pton --help
            pton --nonsense
            nonsense
            """;

    private Training() {}

    /** Runs each command as if it were the only one. */
    public static void main(String[] arguments) {
        Console console = silent(Main.console());
        for (String command : COMMANDS.lines().toList()) {
            Main.run(List.of(command.split(" ")), console);
        }
    }

    private static Console silent(Console real) {
        return new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                real.environment(), real.nanoClock(), real.outIsTerminal(), real.errIsTerminal());
    }
}
