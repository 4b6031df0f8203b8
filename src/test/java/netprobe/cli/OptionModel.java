package netprobe.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the pages say of one option.
 *
 * @param names as typed, the short one first
 * @param valueLabel what stands for the value, such as {@code TIME}; of an option without a value, nothing
 * @param values all that its value can be; empty where that is open
 * @param isList whether the value is a list of {@code values}, between commas
 * @param description one sentence or more
 */
public record OptionModel(List<String> names, String valueLabel, List<String> values, boolean isList,
        String description) {

    /** Whether a value follows. */
    public boolean takesValue() {
        return !valueLabel.isEmpty();
    }

    static List<OptionModel> of(CommandSpec spec) {
        return spec.options().stream().map(OptionModel::of).toList();
    }

    private static OptionModel of(OptionSpec option) {
        List<String> names = Stream.of(option.names()).sorted(Comparator.comparingInt(String::length)).toList();
        var values = new ArrayList<String>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(values::add);
        }
        String label = option.arity().max() == 0 ? "" : option.paramLabel();
        return new OptionModel(names, label, values, !option.splitRegex().isEmpty(),
                String.join(" ", option.description()));
    }
}
