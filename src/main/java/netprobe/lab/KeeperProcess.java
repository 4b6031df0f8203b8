package netprobe.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The process that holds the lab's networks, started in namespaces of its own; or what keeps this machine from it. */
final class KeeperProcess {

    private static final String KEEPER = "netprobe.lab.net.Keeper";

    /** The path of an ordinary user may lack where {@code ip} and {@code nft} are. */
    private static final String MORE_PATH = ":/usr/local/sbin:/usr/sbin:/sbin";

    /** Settings by which systems forbid ordinary users namespaces, and the values that do. */
    private static final Map<String, String> FORBIDDING = Map.of("user/max_user_namespaces", "0",
            "kernel/unprivileged_userns_clone", "0", "kernel/apparmor_restrict_unprivileged_userns", "1");

    private final Process process;
    private final BufferedReader replies;
    private final StringBuilder said = new StringBuilder();
    private final long pid;

    private KeeperProcess(Process process) throws LabUnavailable {
        this.process = process;
        this.replies = process.inputReader(UTF_8);
        Lab.start(() -> gather(process.errorReader(UTF_8)));
        this.pid = firstLine();
    }

    /** Starts it. */
    static KeeperProcess begin() throws LabUnavailable {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            throw new LabUnavailable("networks are built of Linux namespaces, and this is "
                    + System.getProperty("os.name"));
        }
        var command = new ProcessBuilder(words());
        command.environment().merge("PATH", MORE_PATH, String::concat);
        try {
            return new KeeperProcess(command.start());
        } catch (IOException missing) {
            throw new LabUnavailable("needs the program unshare (package util-linux), which is not installed");
        }
    }

    /** What was started, and in it the keeper. */
    Process process() {
        return process;
    }

    /** What the keeper says, a line each. */
    BufferedReader replies() {
        return replies;
    }

    /** The keeper's number, as seen from here. */
    long pid() {
        return pid;
    }

    /** What it has complained of so far. */
    String complaint() {
        synchronized (said) {
            return said.toString();
        }
    }

    /** Ends it; returns when the kernel has ended everything in it. */
    void end() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private static List<String> words() {
        var words = new ArrayList<>(List.of("unshare"));
        if (!isRoot()) {
            words.addAll(List.of("--user", "--map-root-user"));
        }
        words.addAll(List.of("--pid", "--mount", "--net", "--ipc", "--uts", "--fork", "--kill-child", "sh", "-c",
                Scripts.text("keeper.sh"), "keeper"));
        words.addAll(JavaCommand.ofThisProcess().of(KEEPER, List.of()));
        return words;
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException elsewhere) {
            return false;
        }
    }

    private void gather(BufferedReader complaints) {
        try (complaints) {
            for (var line = complaints.readLine(); line != null; line = complaints.readLine()) {
                synchronized (said) {
                    said.append(said.isEmpty() ? "" : "; ").append(line);
                }
            }
        } catch (IOException ended) {
            // with the process
        }
    }

    /** Its number is the first thing that it says. */
    private long firstLine() throws LabUnavailable {
        try {
            var line = replies.readLine();
            if (line != null) {
                return Long.parseLong(line);
            }
        } catch (IOException ended) {
            // it has said why
        }
        process.onExit().join();
        throw new LabUnavailable(reason());
    }

    private String reason() {
        Stream<String> settings = FORBIDDING.entrySet().stream()
                .filter(setting -> !isRoot() && read("/proc/sys/" + setting.getKey()).equals(setting.getValue()))
                .map(setting -> setting.getKey().replace('/', '.') + " = " + setting.getValue()).sorted();
        List<String> forbidding = settings.toList();
        return forbidding.isEmpty()
                ? complaint()
                : "namespaces are forbidden to ordinary users by " + String.join(" and ", forbidding)
                        + " (sysctl); as root it would work";
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException absent) {
            return "";
        }
    }
}
