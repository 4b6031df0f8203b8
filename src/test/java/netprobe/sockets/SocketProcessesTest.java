package netprobe.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import netprobe.model.SocketProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketProcessesTest {

    @TempDir
    private Path proc;

    @Test
    void holdersAreFoundByInodeInOrder() throws IOException {
        process(1, "init");
        link(process(20, "nginx"), 10, "socket:[4711]");
        link(process(3, "a b) c"), 7, "socket:[4711]");
        link(proc.resolve("20"), 9, "socket:[4711]");
        link(proc.resolve("20"), 3, "pipe:[4711]");
        link(proc.resolve("20"), 4, "socket:[4712]");
        Files.createDirectories(proc.resolve("net"));
        var processes = SocketProcesses.under(proc);
        assertThat(processes.holding(4711)).containsExactly(new SocketProcess(3, "a b) c", 7),
                new SocketProcess(20, "nginx", 9), new SocketProcess(20, "nginx", 10));
        assertThat(processes.holding(4712)).hasSize(1);
        assertThat(processes.holding(4713)).isEmpty();
        assertThat(processes.isPartial()).isFalse();
    }

    /** Mounted with hidepid, it doesn't even show init. */
    @Test
    void withoutInitNotAllIsSeen() throws IOException {
        process(20, "nginx");
        assertThat(SocketProcesses.under(proc).isPartial()).isTrue();
        assertThat(SocketProcesses.under(proc.resolve("absent")).isPartial()).isTrue();
    }

    @Test
    void processThatHasEndedHoldsNothing() throws IOException {
        process(1, "init");
        Files.createDirectories(proc.resolve("21"));
        assertThat(SocketProcesses.under(proc).isPartial()).isFalse();
    }

    private Path process(int pid, String name) throws IOException {
        Path process = proc.resolve(Integer.toString(pid));
        Files.createDirectories(process.resolve("fd"));
        Files.writeString(process.resolve("comm"), name + "\n");
        return process;
    }

    private static void link(Path process, int fd, String target) throws IOException {
        Files.createSymbolicLink(process.resolve("fd").resolve(Integer.toString(fd)), Path.of(target));
    }
}
