package netprobe.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import netprobe.model.SocketProcess;

/**
 * Which processes hold which sockets: the links {@code socket:[INODE]} in {@code /proc/PID/fd} (proc_pid_fd(5)).
 *
 * <p>A user sees those of his own processes alone, unless he has {@code CAP_SYS_PTRACE}.
 */
final class SocketProcesses {

    private static final String PREFIX = "socket:[";
    private static final Comparator<SocketProcess> BY_NUMBERS =
            Comparator.comparingInt(SocketProcess::pid).thenComparingInt(SocketProcess::fd);

    private final Map<Long, List<SocketProcess>> holders = new HashMap<>();
    private boolean partial;

    private SocketProcesses() {}

    /** Looks into every process there is under {@code /proc}; one that ends meanwhile is passed over. */
    static SocketProcesses under(Path proc) {
        var found = new SocketProcesses();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, SocketProcesses::isNumber)) {
            processes.forEach(found::look);
        } catch (IOException absent) {
            found.partial = true;
        }
        // mounted with hidepid, it leaves out the processes of others (proc(5)), of which init is one
        found.partial |= !Files.exists(proc.resolve("1"));
        found.holders.values().forEach(each -> each.sort(BY_NUMBERS));
        return found;
    }

    /** Those that hold the socket, by number. */
    List<SocketProcess> holding(long inode) {
        return holders.getOrDefault(inode, List.of());
    }

    /** Whether there are processes that this user may not look into. */
    boolean isPartial() {
        return partial;
    }

    private void look(Path process) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            int pid = Integer.parseInt(process.getFileName().toString());
            String name = name(process);
            for (Path descriptor : descriptors) {
                int fd = Integer.parseInt(descriptor.getFileName().toString());
                inode(descriptor).ifPresent(inode -> holders.computeIfAbsent(inode, _ -> new ArrayList<>(1))
                        .add(new SocketProcess(pid, name, fd)));
            }
        } catch (AccessDeniedException e) {
            partial = true;
        } catch (IOException | DirectoryIteratorException ended) {
            // so it holds nothing any more
        }
    }

    /** The socket that a descriptor refers to; none where it refers to something else, or was closed a moment ago. */
    private static OptionalLong inode(Path descriptor) throws IOException {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith(PREFIX)
                    ? OptionalLong.of(Long.parseLong(target, PREFIX.length(), target.length() - 1, 10))
                    : OptionalLong.empty();
        } catch (NoSuchFileException closedMeanwhile) {
            return OptionalLong.empty();
        }
    }

    private static String name(Path process) throws IOException {
        String line = new String(Files.readAllBytes(process.resolve("comm")), UTF_8);
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }

    private static boolean isNumber(Path path) {
        return path.getFileName().toString().chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
