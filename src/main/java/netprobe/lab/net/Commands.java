package netprobe.lab.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netprobe.lab.LabUnavailable;
import netprobe.lab.ScenarioFault;
import netprobe.lab.Scripts;

/** Programs that are run to build a network, inside the keeper. */
final class Commands {

    private Commands() {}

    /** A command in a host's network. */
    static List<String> in(Path namespace, List<String> command) {
        var words = new ArrayList<>(List.of("nsenter", "--net=" + namespace));
        words.addAll(command);
        return words;
    }

    /** A script that comes with netprobe, with its arguments. */
    static List<String> script(String name, String... arguments) {
        var words = new ArrayList<>(List.of("sh", "-c", Scripts.text(name), name));
        words.addAll(List.of(arguments));
        return words;
    }

    /**
     * Runs a command that has to succeed.
     *
     * @param what is done by it, for the complaint
     * @throws ScenarioFault with what the program said
     */
    static void run(String what, Path folder, List<String> command) throws ScenarioFault, LabUnavailable {
        try {
            // not a pipe: what the command leaves running may hold that open
            var output = Files.createTempFile(folder, "output", "");
            int status = start(folder, command, Redirect.to(output.toFile())).onExit().join().exitValue();
            var said = Files.readString(output);
            Files.delete(output);
            if (status != 0) {
                throw new ScenarioFault(what + ": " + (said.isBlank() ? "ended with status " + status : oneLine(said)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until a program says that it is ready; what it says afterwards is nobody's concern.
     *
     * @param word what it says then, and in no line before
     */
    static void await(String word, String what, Process process) throws ScenarioFault {
        var log = process.inputReader(UTF_8);
        var said = new StringBuilder();
        try {
            for (var line = log.readLine(); line != null; line = log.readLine()) {
                if (line.contains(word)) {
                    drain(log);
                    return;
                }
                said.append(line).append('\n');
            }
        } catch (IOException ended) {
            // what it said before tells why
        }
        throw new ScenarioFault(what + " ended: " + oneLine(said.toString()));
    }

    /** A program whose log nobody takes stands still when the pipe is full. */
    private static void drain(BufferedReader log) {
        Thread.ofPlatform().daemon().name("log").start(() -> {
            try (log) {
                log.transferTo(Writer.nullWriter());
            } catch (IOException ended) {
                // with the program
            }
        });
    }

    /** Starts a command whose output, of both kinds, is read from its standard output. */
    static Process start(Path folder, List<String> command) throws LabUnavailable {
        return start(folder, command, Redirect.PIPE);
    }

    private static Process start(Path folder, List<String> command, Redirect output) throws LabUnavailable {
        try {
            return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(output).start();
        } catch (IOException missing) {
            throw new LabUnavailable("needs the program " + command.getFirst() + ", which can't be started here");
        }
    }

    /** What a program said, as one line. */
    static String oneLine(String said) {
        return String.join("; ", said.strip().lines().toList());
    }
}
