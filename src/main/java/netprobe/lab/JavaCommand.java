package netprobe.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How this JVM was started, so that another one can be started likewise: with the same Java, flags, ahead-of-time cache and class path.
 *
 * @param words all that stands before the name of the main class
 */
public record JavaCommand(List<String> words) {

    private static final String OURS = "netprobe.";

    /** Set anew by whoever starts netprobe on terminals, or not. */
    private static final String TERMINALS = "-Dnetprobe.terminals=";

    /** Leaves signals to the kernel, which is what the keeper wants, and the launcher decides for each command. */
    private static final String SIGNALS = "-Xrs";

    /** As the launcher started it; as an ordinary JVM, where it was started otherwise. */
    public static JavaCommand ofThisProcess() {
        var words = new ArrayList<String>();
        for (String word : commandLine()) {
            if (word.startsWith(OURS)) {
                return new JavaCommand(words);
            }
            if (!word.startsWith(TERMINALS)) {
                words.add(word);
            }
        }
        // without files of its own in /tmp, which would stay behind
        return new JavaCommand(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData", SIGNALS, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path")));
    }

    /** ProcessHandle cuts it off after 4096 bytes. */
    private static List<String> commandLine() {
        try {
            return List.of(Files.readString(Path.of("/proc/self/cmdline"), UTF_8).split("\0", -1));
        } catch (IOException elsewhere) {
            return List.of();
        }
    }

    /** Starts a class. */
    List<String> of(String mainClass, List<String> arguments) {
        var all = new ArrayList<>(words);
        all.add(mainClass);
        all.addAll(arguments);
        return all;
    }

    /**
     * netprobe as a shell script.
     *
     * @param anchor of the root's keys, that netprobe trusts where the file is
     */
    public String script(String anchor) {
        return """
                #!/bin/sh
                anchor=
                [ -r %2$s ] && anchor=-Dnetprobe.anchor=%2$s
                terminals=
                [ -t 1 ] && terminals=out
                [ -t 2 ] && terminals=$terminals,err
                export "NETPROBE_JAVA_TOOL_OPTIONS=${JAVA_TOOL_OPTIONS-}"
                export "NETPROBE_JDK_JAVA_OPTIONS=${JDK_JAVA_OPTIONS-}" "NETPROBE__JAVA_OPTIONS=${_JAVA_OPTIONS-}"
                unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
                exec %1$s $anchor "%3$s$terminals" netprobe.Main "$@"
                """.formatted(words.stream().filter(word -> !word.equals(SIGNALS)).map(JavaCommand::quoted)
                .collect(Collectors.joining(" ")), anchor, TERMINALS);
    }

    /** As one word for the shell (POSIX, 2.2.2). */
    private static String quoted(String word) {
        return '\'' + word.replace("'", "'\\''") + '\'';
    }
}
