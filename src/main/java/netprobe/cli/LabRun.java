package netprobe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import netprobe.lab.Lab;
import netprobe.lab.LabUnavailable;
import netprobe.lab.RunningScenario;
import netprobe.lab.Scenario;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ScenarioFile;
import netprobe.lab.Scripts;
import netprobe.model.EndStatus;
import netprobe.model.ExitStatus;
import netprobe.model.ProgramStatus;
import netprobe.render.Visible;

/** Runs one command in the client of a scenario that is built for it and taken away after it. */
final class LabRun {

    private static final Duration NO_LIMIT = Duration.ofDays(1);

    /** What a command that has ended wrote is read by then. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Console console;
    private final Duration limit;
    private final long start;

    /**
     * @param limit after which everything ends
     */
    LabRun(Console console, Optional<Duration> limit) {
        this.console = console;
        this.limit = limit.orElse(NO_LIMIT);
        this.start = console.nanoClock().getAsLong();
    }

    /**
     * Runs a command.
     *
     * @param words the scenario's name, and what is run instead of its own command
     * @param isProgram whether it is none of netprobe's
     */
    EndStatus command(List<String> words, boolean isProgram) throws UsageError, ScenarioFault {
        List<String> given = words.subList(1, words.size());
        return in(words.getFirst(), scenario -> {
            List<String> command = given.isEmpty() ? scenario.purpose().command() : given;
            return isProgram || command.getFirst().contains("/") ? command : ofNetprobe(command);
        });
    }

    /** Gives the user a shell. */
    EndStatus shell(List<String> name) throws UsageError, ScenarioFault {
        return in(name.getFirst(), _ -> List.of("sh", "-c", Scripts.text("shell.sh")));
    }

    private static List<String> ofNetprobe(List<String> command) {
        var words = new ArrayList<>(List.of("netprobe"));
        words.addAll(command);
        return words;
    }

    /** What is to be run in a scenario. */
    private interface Choice {
        List<String> of(Scenario scenario);
    }

    private EndStatus in(String name, Choice choice) throws ScenarioFault {
        ScenarioFile file = ScenarioFile.find(name);
        // the other process starts while this one reads
        try (Lab lab = Lab.open()) {
            RunningScenario running = lab.start(file.scenario());
            say("this is the lab, scenario " + name + " (" + running.scenario().purpose().title()
                    + "); nothing in it is the real Internet");
            return run(running.command(choice.of(running.scenario())));
        } catch (LabUnavailable lack) {
            say(name + " can't be run here: " + lack.getMessage());
            return ExitStatus.LOCAL;
        }
    }

    private EndStatus run(ProcessBuilder command) {
        if (console.isInherited()) {
            return ended(start(command.inheritIO()));
        }
        Process process = start(command.redirectInput(Redirect.from(Path.of("/dev/null").toFile())));
        var out = Thread.ofPlatform().daemon().start(() -> copy(process.getInputStream(), console.out()));
        var err = Thread.ofPlatform().daemon().start(() -> copy(process.getErrorStream(), console.err()));
        EndStatus status = ended(process);
        try {
            out.join(MOMENT);
            err.join(MOMENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return status;
    }

    private static Process start(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }

    private EndStatus ended(Process process) {
        try {
            long left = limit.toNanos() - (console.nanoClock().getAsLong() - start);
            if (process.waitFor(left, TimeUnit.NANOSECONDS)) {
                return new ProgramStatus(process.exitValue());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        say("ended after " + limit.toMillis() + " ms, as --deadline asked");
        process.destroyForcibly();
        return ExitStatus.TIMED_OUT;
    }

    private void say(String sentence) {
        try {
            console.err().write(("netprobe lab: " + Visible.escape(sentence) + "\n").getBytes(UTF_8));
            console.err().flush();
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }
}
