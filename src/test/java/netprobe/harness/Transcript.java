package netprobe.harness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A golden session: a command line, what it is given, and every byte it writes, as a text that a reviewer can read.
 *
 * <pre>
 * E| NO_COLOR=1                an environment variable
 * $ netprobe pton ::1          the command; words in single quotes keep their spaces
 * 0| ::1                       a line of standard input
 * 1| ::1  AF_INET6  …          a line of standard output
 * 2| netprobe pton: …          a line of standard error
 * = 0                          the exit status
 * </pre>
 *
 * <p>A line that ends without a line feed is followed by {@code \|}. Escapes in input: {@code \xHH} is a byte.
 *
 * @param environment the variables set
 * @param command the words after {@code netprobe}
 * @param input standard input, with its escapes
 * @param expected what was recorded; of a new transcript, nothing
 */
record Transcript(Map<String, String> environment, List<String> command, String input, String expected) {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

    /** Reads a transcript. */
    static Transcript parse(String text) {
        var environment = new HashMap<String, String>();
        var command = new ArrayList<String>();
        var input = new StringBuilder();
        var expected = new StringBuilder();
        for (String line : text.lines().toList()) {
            switch (line.substring(0, Math.min(2, line.length()))) {
                case "E|" -> environment.put(line.substring(3, line.indexOf('=')),
                        line.substring(line.indexOf('=') + 1));
                case "$ " -> command.addAll(words(line.substring("$ netprobe".length())));
                case "0|" -> input.append(line.length() > 3 ? line.substring(3) : "").append('\n');
                default -> expected.append(line).append('\n');
            }
        }
        return new Transcript(environment, command, input.toString(), expected.toString());
    }

    /** Runs the command and writes down what it did. */
    String replay() {
        Run run = Run.run(bytes(input), environment, command);
        return prefixed("1|", run.out()) + prefixed("2|", run.err()) + "= " + run.status() + "\n";
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words;
    }

    private static byte[] bytes(String text) {
        String latin = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String decoded = BYTE.matcher(latin)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
        return decoded.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String prefixed(String prefix, String text) {
        var shown = new StringBuilder();
        text.lines().forEach(line -> shown.append(prefix).append(line.isEmpty() ? "" : " ").append(line).append('\n'));
        return text.isEmpty() || text.endsWith("\n") ? shown.toString() : shown.append("\\|\n").toString();
    }
}
