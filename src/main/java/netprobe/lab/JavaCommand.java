package netprobe.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    private static final String CACHE = "-XX:AOTCache=";
    private static final String CLASS_PATH = "-cp";

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
                "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", SIGNALS, "--enable-native-access=ALL-UNNAMED",
                CLASS_PATH,
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

    /**
     * The same, of files that are elsewhere: Java itself, its ahead-of-time cache, the class path.
     *
     * @param place where a file or folder is
     */
    public JavaCommand moved(UnaryOperator<Path> place) {
        return new JavaCommand(
                IntStream.range(0, words.size()).mapToObj(index -> moved(index, place)).toList());
    }

    private String moved(int index, UnaryOperator<Path> place) {
        String word = words.get(index);
        if (index == 0) {
            Path java = Path.of(word);
            Path home = java.resolve("../..").normalize();
            return place.apply(home).resolve(home.relativize(java)).toString();
        }
        if (word.startsWith(CACHE)) {
            return CACHE + place.apply(Path.of(word.substring(CACHE.length())));
        }
        return words.get(index - 1).equals(CLASS_PATH)
                ? Arrays.stream(word.split(":", -1)).map(file -> place.apply(Path.of(file)).toString())
                        .collect(Collectors.joining(":"))
                : word;
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
