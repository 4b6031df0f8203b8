package netprobe.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/**
 * What a process wrote and how it ended.
 *
 * @param out standard output
 * @param err standard error
 * @param status exit status
 */
record Ended(String out, String err, int status) {

    /** Waits for the end of a process that reads nothing and writes less on standard error than a pipe holds. */
    static Ended of(Process process) throws IOException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Ended(out, err, process.onExit().join().exitValue());
    }

    /** The words that a made-up java was started with, itself the first. */
    List<String> command() {
        return List.of(out.split("\0", -1));
    }

    /** Those of them that are netprobe's own. */
    List<String> arguments() {
        List<String> command = command();
        return command.subList(command.indexOf("netprobe.Main") + 1, command.size() - 1);
    }
}
