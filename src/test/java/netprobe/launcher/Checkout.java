package netprobe.launcher;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with the launcher in it, and a home of its user beside it; jar, sources and build are made up as wanted. */
final class Checkout {

    private static final Path LAUNCHER = Path.of("netprobe").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** Puts the launcher into a folder that is made for it; the processes' environment has PATH and HOME. */
    Checkout(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.copy(LAUNCHER, launcher());
        set("PATH", "/usr/bin:/bin");
        set("HOME", folder.resolveSibling("home").toString());
    }

    static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A file's age in minutes. */
    static void age(Path file, long minutes) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(minutes))));
    }

    Path launcher() {
        return folder.resolve("netprobe");
    }

    Path path(String relative) {
        return folder.resolve(relative);
    }

    /** Sets a variable for the processes started from now on. */
    Checkout set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Checkout unset(String variable) {
        environment.remove(variable);
        return this;
    }

    Checkout use(Jdk jdk) {
        return set("JAVA_HOME", jdk.home().toString());
    }

    /** Adds a jar of ten minutes ago. */
    Checkout built() throws IOException {
        return file("target/netprobe.jar", "", 10);
    }

    /** Adds a cache that a JDK made for that jar. */
    Checkout trained(Jdk jdk) throws IOException {
        return file("target/" + jdk.cache(), "cache", 5);
    }

    /** Writes a file of an age in minutes, and the folders on the way to it. */
    Checkout file(String relative, String text, long minutes) throws IOException {
        Path file = path(relative);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
        age(file, minutes);
        return this;
    }

    /** Adds sources whose build does this, in the shell, in the checkout. */
    Checkout sources(String build) throws IOException {
        script(path("mvnw"), "#!/bin/sh\n" + build);
        return file("pom.xml", "", 60);
    }

    /** Runs the launcher in the folder of the checkout. */
    Ended run(String... arguments) throws IOException {
        return Ended.of(start(folder, Stream.concat(Stream.of(launcher().toString()), Stream.of(arguments)).toList()));
    }

    /** Runs a command in a folder. */
    Ended runIn(Path where, String... command) throws IOException {
        return Ended.of(start(where, List.of(command)));
    }

    /** Starts the launcher. */
    Process start() throws IOException {
        return start(folder, List.of(launcher().toString()));
    }

    private Process start(Path where, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.redirectInput(new File("/dev/null")).start();
    }

    /** Waits until a file is in a folder of the checkout, or is there no more. */
    Path await(String relative, String name, boolean there) throws IOException, InterruptedException {
        Path file = path(relative).resolve(name);
        try (var watcher = FileSystems.getDefault().newWatchService()) {
            path(relative).register(watcher, ENTRY_CREATE, ENTRY_DELETE);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (Files.exists(file) != there) {
                var key = watcher.poll(end - System.nanoTime(), NANOSECONDS);
                if (key == null) {
                    throw new AssertionError((there ? "still no " : "still there: ") + file);
                }
                key.pollEvents();
                key.reset();
            }
        }
        return file;
    }
}
