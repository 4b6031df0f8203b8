package netprobe.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A shell that completes command lines with its file in {@code completions/}, in a home of its own. */
enum Shell {
    BASH("--norc"), ZSH("-f"), FISH("--no-config");

    private static final int PATIENCE_SECONDS = 120;
    private static final Path DRIVERS = Path.of("src", "test", "resources", "pages", "drivers");

    /** The option that keeps it from reading the user's own settings. */
    private final String bare;

    Shell(String bare) {
        this.bare = bare;
    }

    /** Its program's name. */
    String program() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be run here. */
    boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program())));
    }

    /** What TAB offers after each of the lines; hosts are those of {@code home/hosts} and {@code home/.ssh/known_hosts}. */
    List<List<Word>> complete(List<String> lines, Path home) throws IOException, InterruptedException {
        List<String> command = List.of(program(), bare, DRIVERS.resolve("complete." + program()).toString(),
                Path.of("completions").toAbsolutePath().toString());
        Path input = Files.writeString(home.resolve(program() + ".in"), String.join("\n", lines) + "\n");
        Path output = home.resolve(program() + ".out");
        var builder = new ProcessBuilder(command).redirectInput(input.toFile()).redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("HOSTFILE", home.resolve("hosts").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(program() + " did not end; so far: " + Files.readString(output));
        }
        List<List<Word>> offers = offers(Files.readAllLines(output));
        if (offers.size() != lines.size()) {
            throw new IOException(program() + " answered " + offers.size() + " of " + lines.size() + " lines");
        }
        return offers;
    }

    /** Words line by line, with an empty line after those of each question. */
    private static List<List<Word>> offers(List<String> output) {
        var offers = new ArrayList<List<Word>>();
        var words = new ArrayList<Word>();
        for (String line : output) {
            if (line.isEmpty()) {
                offers.add(List.copyOf(words));
                words.clear();
            } else {
                String[] parts = line.split("\t", 2);
                words.add(new Word(parts[0], parts.length == 1 ? "" : parts[1]));
            }
        }
        return offers;
    }
}
