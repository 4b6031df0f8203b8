package netprobe;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import netprobe.cli.Console;
import netprobe.cli.Netprobe;
import netprobe.model.ExitStatus;

/** The program: the only place that knows the process's own streams and ends it. */
public final class Main {

    /** Set by the launcher, which can ask at no cost: which of {@code out} and {@code err} are terminals. */
    private static final String TERMINALS = "netprobe.terminals";
    private static final Duration EXIT_PATIENCE = Duration.ofMillis(100);

    private Main() {}

    /**
     * Runs one command and ends the process with its status.
     *
     * <p>Everything is written by then, so nothing is left for an orderly exit to do; and it would look for a logger to tell, for longer
     * than many a command takes.
     */
    public static void main(String[] arguments) {
        Runtime.getRuntime().halt(run(List.of(arguments), console()).code());
    }

    static Console console() {
        String terminals = System.getProperty(TERMINALS, "");
        return new Console(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err), System.getenv(), System::nanoTime, terminals.contains("out"),
                terminals.contains("err"), Main::atExit);
    }

    static ExitStatus run(List<String> arguments, Console console) {
        try {
            return new Netprobe(console).run(arguments);
        } catch (RuntimeException | Error bug) {
            report(bug, System.err);
            return ExitStatus.INTERNAL;
        }
    }

    /** A signal's patience is short: what can't be written at once, because the reader has stopped reading, is let go. */
    private static void atExit(Runnable task) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Thread.ofPlatform().daemon().start(task).join(EXIT_PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void report(Throwable bug, PrintStream err) {
        err.println(
                "netprobe: this is a bug in netprobe; please report the lines below, with the command and netprobe --version");
        bug.printStackTrace(err);
    }
}
