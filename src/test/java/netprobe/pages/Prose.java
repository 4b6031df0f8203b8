package netprobe.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netprobe.cli.CommandModel;
import netprobe.cli.OptionModel;

/** Turns a model's sentences into roff: what one types becomes bold, and what stands for something else italic. */
final class Prose {

    private static final String COMMANDS = String.join("|", CommandModel.names());
    private static final Pattern TOKEN =
            Pattern.compile("netprobe (?:" + COMMANDS + "|COMMAND)\\b|--?[a-z0-9][a-z0-9-]*|[A-Z]+");

    private final Set<String> typed = new HashSet<>();
    private final Set<String> labels = new HashSet<>(Set.of("COMMAND"));

    /** Sentences about these options and operands. */
    Prose(List<OptionModel> options, String operandLabel) {
        for (OptionModel option : options) {
            typed.addAll(option.names());
            option.value().ifPresent(value -> labels.add(value.label()));
        }
        labels.addAll(List.of(operandLabel.replaceAll("[^A-Z|]", " ").strip().split("[ |]+", -1)));
    }

    /** The sentences, marked up. */
    String roff(String sentences) {
        String text = Roff.text(sentences);
        return TOKEN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(marked(match.group())));
    }

    private String marked(String token) {
        if (token.startsWith("netprobe ") || typed.contains(token)) {
            return Roff.bold(token);
        }
        return labels.contains(token) ? Roff.italic(token) : token;
    }
}
