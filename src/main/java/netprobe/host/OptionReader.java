package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import netprobe.host.ResolverOptions.Flag;

/** Reads the words after {@code options}, and {@code RES_OPTIONS}, each on top of what was read before. */
final class OptionReader {

    private final List<String> before = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private ResolverOptions options = ResolverOptions.DEFAULT;

    ResolverOptions options() {
        return options;
    }

    /** The options of the last list that count, as they count. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** Takes in one list of options, and says what glibc makes nothing of. */
    List<String> read(String list) {
        var complaints = new ArrayList<String>();
        before.addAll(taken);
        taken.clear();
        int end;
        for (int start = 0; start < list.length(); start = end + 1) {
            end = start;
            while (end < list.length() && !ConfigurationText.isBlank(list.charAt(end))) {
                end++;
            }
            if (end > start) {
                take(list.substring(start, end), list.substring(start), complaints);
            }
        }
        return complaints;
    }

    /** @param rest the list from this word on: strtol, looking for a number, passes over white space */
    private void take(String word, String rest, List<String> complaints) {
        if (word.startsWith("ndots:")) {
            number(rest, options::withNdots, ResolverOptions::ndots, complaints);
        } else if (word.startsWith("timeout:")) {
            number(rest, options::withTimeout, ResolverOptions::timeout, complaints);
        } else if (word.startsWith("attempts:")) {
            number(rest, options::withAttempts, ResolverOptions::attempts, complaints);
        } else {
            flag(word, complaints);
        }
    }

    private void number(String rest, IntFunction<ResolverOptions> with, ToIntFunction<ResolverOptions> counts,
            List<String> complaints) {
        int colon = rest.indexOf(':');
        int number = ConfigurationText.strtol(rest.substring(colon + 1));
        options = with.apply(number);
        String option = rest.substring(0, colon + 1);
        int counting = counts.applyAsInt(options);
        if (number < 0) {
            complaints.add("`" + option + number + "` is negative");
        } else if (number != counting) {
            complaints.add("`" + option + number + "` counts as " + option + counting);
        }
        earlier(option).ifPresent(word -> complaints.add("overrides an earlier " + word));
        taken.removeIf(word -> word.startsWith(option));
        taken.add(option + counting);
    }

    /** The last option before that began in the same way. */
    private Optional<String> earlier(String beginning) {
        return Stream.concat(before.stream(), taken.stream()).filter(word -> word.startsWith(beginning))
                .reduce((_, last) -> last);
    }

    private void flag(String word, List<String> complaints) {
        for (Flag flag : Flag.values()) {
            if (flag.matches(word)) {
                options = options.with(flag);
                if (!word.equals(flag.word()) && !word.equals("no_tld_query")) {
                    complaints.add("`" + word + "` counts as " + flag.word());
                }
                taken.add(flag.word());
                return;
            }
        }
        complaints.add("`" + word + "` is not an option");
    }
}
