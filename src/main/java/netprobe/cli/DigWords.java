package netprobe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What users of dig(1) and kdig(1) type out of habit, as netprobe's own options: {@code +short} is {@code --short}, {@code +norec} is
 * {@code --no-rd}.
 *
 * <p>A word may be cut short as dig allows it, says {@code no} for its opposite, and takes the place of what the same word said before. What
 * there is no option for is refused with what to do instead.
 */
final class DigWords {

    private static final String NO = "no";
    private static final String IXFR_SINCE = "ixfr=";
    private static final String LAYOUT = "layout";
    private static final String AS_ANYWAY = ".";
    private static final String NO_SUCH_FORM = "-";
    private static final String REFUSED = "! ";
    private static final String BESIDES = "& ";
    /** kdig takes these for a wish for TLS, where it isn't HTTPS. */
    private static final String OF_TLS = "tls-";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final List<String> others = new ArrayList<>();
    private final Map<String, List<String>> meanings = new LinkedHashMap<>();
    private final List<String> layout = new ArrayList<>();

    private DigWords() {}

    /** The arguments with dig's words replaced; what these stand for comes first. */
    static List<String> translate(List<String> arguments) throws UsageError {
        var words = new DigWords();
        int end = arguments.indexOf("--");
        for (String argument : end < 0 ? arguments : arguments.subList(0, end)) {
            words.take(argument);
        }
        var translated = new ArrayList<>(words.options());
        translated.addAll(words.others);
        translated.addAll(end < 0 ? List.of() : arguments.subList(end, arguments.size()));
        return translated;
    }

    private void take(String argument) throws UsageError {
        // the table is read only for what may be in it, which spares most starts
        Optional<DigWord> flag = argument.startsWith("-")
                ? DigWord.find(argument).filter(word -> word.name().equals(argument))
                : Optional.empty();
        if (argument.regionMatches(true, 0, IXFR_SINCE, 0, IXFR_SINCE.length())) {
            others.addAll(List.of("IXFR", "--serial=" + argument.substring(IXFR_SINCE.length())));
        } else if (flag.isPresent()) {
            take(new Said(argument, flag.get(), "", ""), flag.get().said());
        } else if (argument.length() < 2 || argument.charAt(0) != '+') {
            others.add(argument);
        } else {
            word(argument);
        }
    }

    /**
     * A word as it was said.
     *
     * @param argument the whole of it
     * @param denial {@code no}, or nothing
     * @param value after {@code =}, or nothing
     */
    private record Said(String argument, DigWord word, String denial, String value) {

        String forLayout() {
            return denial + word.name() + (value.isEmpty() ? "" : "=" + value);
        }
    }

    private void word(String argument) throws UsageError {
        int equals = argument.indexOf('=');
        String name = argument.substring(1, equals < 0 ? argument.length() : equals).toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : argument.substring(equals + 1);
        Optional<DigWord> word = DigWord.find(name);
        if (word.isPresent()) {
            take(new Said(argument, word.get(), "", value), equals < 0 ? word.get().said() : word.get().valued());
            return;
        }
        DigWord denied = (name.startsWith(NO) ? DigWord.find(name.substring(NO.length())) : word)
                .orElseThrow(() -> unknown(argument));
        take(new Said(argument, denied, NO, value), denied.denied());
    }

    private void take(Said said, String meaning) throws UsageError {
        String name = said.word().name();
        if (meaning.equals(NO_SUCH_FORM)) {
            throw unknown(said.argument());
        }
        if (meaning.startsWith(REFUSED)) {
            throw new UsageError(said.argument() + ": " + meaning.substring(REFUSED.length()));
        }
        if (meaning.equals(LAYOUT)) {
            layout.add(said.forLayout());
        } else if (meaning.startsWith(BESIDES)) {
            meanings.computeIfAbsent(name, _ -> new ArrayList<>())
                    .addAll(options(meaning.substring(BESIDES.length()), said.value()));
        } else if (meaning.equals(AS_ANYWAY) && !said.denial().isEmpty()) {
            meanings.remove(name);
        } else {
            meanings.put(name, new ArrayList<>(options(meaning, said.value())));
        }
    }

    private static List<String> options(String meaning, String value) {
        if (meaning.equals(AS_ANYWAY)) {
            return List.of();
        }
        // what is no number is left for the option to refuse
        String more = NUMBER.matcher(value).matches() ? Integer.toString(Integer.parseInt(value) + 1) : value;
        return List.of(meaning.replace("%s", value).replace("%+", more).split(" (?=--)", -1));
    }

    private List<String> options() {
        var options = new ArrayList<String>();
        meanings.values().forEach(options::addAll);
        boolean wantsTls = meanings.keySet().stream().anyMatch(name -> name.startsWith(OF_TLS));
        if (wantsTls && !options.contains("--https") && !options.contains("--tls")) {
            options.add("--tls");
        }
        layout.forEach(word -> options.add("--layout=" + word));
        return options;
    }

    private static UsageError unknown(String argument) {
        return new UsageError(
                argument + ": not one of dig's words that are known here; netprobe query --help lists the options");
    }
}
