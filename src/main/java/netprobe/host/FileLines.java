package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import netprobe.model.ConfigurationLine;
import netprobe.model.ConfigurationLine.Status;

/**
 * The lines of a file, each with what the reader of that file made of it.
 *
 * @param effects lines that count
 * @param remarks what the reader has to say of lines
 * @param isComment whether a line without effect was not meant to have one
 */
record FileLines(List<Effect> effects, List<Remark> remarks, Predicate<String> isComment) {

    /** Most files: blank, or beginning with {@code #} after any white space. */
    static final Predicate<String> COMMENT = line -> line.isBlank() || line.stripLeading().startsWith("#");

    /** resolv.conf: a comment begins in the first column, by {@code #} or {@code ;}. */
    static final Predicate<String> RESOLV_CONF_COMMENT =
            line -> line.isBlank() || line.startsWith("#") || line.startsWith(";");

    List<ConfigurationLine> of(String text) {
        Map<Integer, String> meanings = effects.stream()
                .collect(Collectors.toMap(Effect::line, Effect::meaning, (_, last) -> last));
        Map<Integer, List<String>> reasons = remarks.stream().collect(
                Collectors.groupingBy(Remark::line, Collectors.mapping(Remark::reason, Collectors.toList())));
        var lines = new ArrayList<ConfigurationLine>();
        for (String line : ConfigurationText.lines(text)) {
            int number = lines.size() + 1;
            Optional<String> meaning = Optional.ofNullable(meanings.get(number));
            lines.add(new ConfigurationLine(number, line, status(line, meaning.isPresent()), meaning.orElse(""),
                    reasons.getOrDefault(number, List.of())));
        }
        return lines;
    }

    private Status status(String line, boolean counts) {
        if (counts) {
            return Status.ACCEPTED;
        }
        return isComment.test(line) ? Status.COMMENT : Status.IGNORED;
    }
}
