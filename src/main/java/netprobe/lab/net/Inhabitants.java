package netprobe.lab.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The processes that are in a network namespace. */
final class Inhabitants {

    private Inhabitants() {}

    /** Ends all of them at once, whatever they do. */
    static void end(Path namespace) {
        Optional<Object> wanted = inode(namespace);
        long self = ProcessHandle.current().pid();
        if (wanted.isPresent()) {
            ProcessHandle.allProcesses().filter(process -> process.pid() != self)
                    .filter(process -> inode(Path.of("/proc", Long.toString(process.pid()), "ns/net")).equals(wanted))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static Optional<Object> inode(Path file) {
        try {
            return Optional.of(Files.getAttribute(file, "unix:ino"));
        } catch (IOException | UncheckedIOException gone) {
            return Optional.empty();
        }
    }
}
