package netprobe.pages;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page of a finding, taken apart.
 *
 * @param text Markdown
 */
record FindingPage(String text) {

    /** What every page has, in this order. */
    static final List<String> SECTIONS =
            List.of("What programs see", "Evidence", "See it yourself", "Remedy", "Sources");

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern SCRIPT = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`");
    private static final Pattern SEPARATORS = Pattern.compile("[;|()\n]|&&");
    private static final Pattern NETPROBE = Pattern.compile("(?:\\w+=\\S+ )*netprobe (.+)");
    private static final Pattern CODE =
            Pattern.compile("(?:%s)\\.[a-z0-9.-]+".formatted(String.join("|", FindingIndex.names())));

    /** The first line. */
    String title() {
        return text.lines().findFirst().orElse("");
    }

    /** The paragraph after the title, on one line. */
    String claim() {
        return text.split("\n\n", 3)[1].replace('\n', ' ');
    }

    List<String> headings() {
        return HEADING.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** What stands between the headings, and before the first. */
    List<String> parts() {
        return HEADING.splitAsStream(text).map(String::strip).toList();
    }

    /** The codes that it names. */
    List<String> codes() {
        return words().filter(word -> CODE.matcher(word).matches()).toList();
    }

    /** The arguments of each netprobe that it runs, the command's name first. */
    List<List<String>> commands() {
        Stream<String> scripts = SCRIPT.matcher(text).results().map(found -> withoutComments(found.group(1)));
        return Stream.concat(scripts, words()).flatMap(SEPARATORS::splitAsStream)
                .flatMap(command -> NETPROBE.matcher(command.strip()).results().filter(FindingPage::isWhole))
                .map(found -> Arrays.stream(found.group(1).split("\\s+")).map(word -> word.replace("'", "")).toList())
                .toList();
    }

    private static boolean isWhole(MatchResult found) {
        return found.start() == 0;
    }

    private static String withoutComments(String script) {
        return script.replaceAll("(?m)(^|\\s)#.*$", "");
    }

    private Stream<String> words() {
        return INLINE.matcher(SCRIPT.matcher(text).replaceAll("")).results().map(found -> found.group(1));
    }
}
