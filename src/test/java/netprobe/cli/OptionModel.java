package netprobe.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the pages say of one option.
 *
 * @param names as typed, the short one first
 * @param rivals the other options that can't stand beside it
 * @param value what follows it, if anything
 * @param description one sentence or more
 */
public record OptionModel(List<String> names, List<String> rivals, Optional<Value> value, String description) {

    /**
     * An option's value.
     *
     * @param label what stands for it, such as {@code TIME}
     * @param choices all that it can be; empty where that is open
     * @param isOptional whether the option may stand without it, so that it has to be attached by an equals sign
     * @param isRepeatable whether the option, with another value, may be given again
     */
    public record Value(String label, List<String> choices, boolean isOptional, boolean isRepeatable) {

        /** Whether the value can be several of the choices, between commas. */
        public boolean isList() {
            return isRepeatable && !choices.isEmpty();
        }

        /** Whether the value is a file's name. */
        public boolean isFile() {
            return label.equals("FILE");
        }
    }

    /** Whether the next word is the value, where none is attached. */
    public boolean wantsValue() {
        return value.isPresent() && !value.get().isOptional();
    }

    /** The names that are of no use once this option is on the line. */
    public List<String> excluded() {
        boolean once = !value.map(Value::isRepeatable).orElse(false);
        return Stream.concat(once ? names.stream() : Stream.empty(), rivals.stream()).toList();
    }

    /** The description for a list: without the full stop. */
    public String brief() {
        return description.substring(0, description.length() - 1);
    }

    static List<OptionModel> of(CommandSpec spec) {
        return spec.options().stream().map(OptionModel::of).toList();
    }

    private static OptionModel of(OptionSpec option) {
        List<String> names = Stream.of(option.names()).sorted(Comparator.comparingInt(String::length)).toList();
        List<String> rivals = names.stream().flatMap(name -> CommonOptions.rivals(name).stream()).toList();
        return new OptionModel(names, rivals, valueOf(option), String.join(" ", option.description()));
    }

    private static Optional<Value> valueOf(OptionSpec option) {
        if (option.arity().max() == 0) {
            return Optional.empty();
        }
        var choices = new ArrayList<String>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(choices::add);
        }
        return Optional.of(new Value(option.paramLabel(), choices, option.arity().min() == 0, option.isMultiValue()));
    }
}
