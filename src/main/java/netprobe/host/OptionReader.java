package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import netprobe.host.ResolverOptions.Flag;

/** Reads the words after {@code options}, and {@code RES_OPTIONS}, each on top of what was read before. */
final class OptionReader {

    private ResolverOptions options = ResolverOptions.DEFAULT;

    ResolverOptions options() {
        return options;
    }

    /** Takes in one list of options, and says what glibc makes nothing of. */
    List<String> read(String list) {
        var complaints = new ArrayList<String>();
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
            number(rest, options::withNdots, ResolverOptions.MOST_NDOTS, complaints);
        } else if (word.startsWith("timeout:")) {
            number(rest, options::withTimeout, ResolverOptions.LONGEST_TIMEOUT, complaints);
        } else if (word.startsWith("attempts:")) {
            number(rest, options::withAttempts, ResolverOptions.MOST_ATTEMPTS, complaints);
        } else {
            flag(word, complaints);
        }
    }

    private void number(String rest, IntFunction<ResolverOptions> with, int most, List<String> complaints) {
        int colon = rest.indexOf(':');
        int number = ConfigurationText.strtol(rest.substring(colon + 1));
        options = with.apply(number);
        String option = rest.substring(0, colon + 1);
        if (number > most) {
            complaints.add("`" + option + number + "` counts as " + option + most);
        } else if (number < 0) {
            complaints.add("`" + option + number + "` is negative");
        }
    }

    private void flag(String word, List<String> complaints) {
        for (Flag flag : Flag.values()) {
            if (flag.matches(word)) {
                options = options.with(flag);
                return;
            }
        }
        complaints.add("`" + word + "` is not an option");
    }
}
