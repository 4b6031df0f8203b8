package netprobe;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import netprobe.cli.Console;
import netprobe.cli.Netprobe;
import netprobe.libc.LibC;
import netprobe.model.EndStatus;
import netprobe.model.ExitStatus;
import netprobe.render.Visible;

/** The program: the only place that knows the process's own streams and ends it. */
public final class Main {

    /** Set by the launcher, which can ask at no cost: which of {@code out} and {@code err} are terminals. */
    private static final String TERMINALS = "netprobe.terminals";

    private Main() {}

    /**
     * Runs one command and ends the process with its status.
     *
     * <p>Everything is written by then, so nothing is left for an orderly exit to do; and it would look for a logger to tell, for longer
     * than many a command takes.
     */
    public static void main(String[] arguments) {
        end(run(List.of(arguments), console()));
    }

    private static void end(EndStatus status) {
        LibC.exitIfBound(status.code());
        Runtime.getRuntime().halt(status.code());
    }

    /** The JVM's own orderly exit comes after its hooks, so the hook that ends the process spares the user the wait for it. */
    private static void atInterrupt(Supplier<ExitStatus> last) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(last.get())));
    }

    /** Standard error is a stream that fails in silence: where a complaint can't be written, the answers and the status still count. */
    static Console console() {
        String terminals = System.getProperty(TERMINALS, "");
        return new Console(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err)), System.getenv(), System::nanoTime,
                terminals.contains("out"),
                terminals.contains("err"), Main::atInterrupt, true);
    }

    static EndStatus run(List<String> arguments, Console console) {
        try {
            return new Netprobe(console).run(arguments);
        } catch (RuntimeException | Error bug) {
            report(bug, console.err());
            return ExitStatus.INTERNAL;
        }
    }

    /** The trace may hold operands or what came from a network, which a terminal must not get raw. */
    private static void report(Throwable bug, OutputStream err) {
        var trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        var lines = new PrintStream(err, true, StandardCharsets.UTF_8);
        lines.println(
                "netprobe: this is a bug in netprobe; please report these lines, the command and netprobe --version");
        trace.toString().lines().forEach(line -> lines.println(Visible.escape(line)));
    }
}
