package netprobe.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import netprobe.render.DigLayout;
import netprobe.render.DigRenderer;
import netprobe.render.HexRenderer;
import netprobe.render.JsonRenderer;
import netprobe.render.Palette;
import netprobe.render.Renderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** In which form {@code query} shows what is answered. */
final class QueryOutput {

    private static final String FORMAT = "--format";
    private static final String LAYOUT = "--layout";
    private static final String RAW = "--raw";
    private static final String SHORT = "--short";
    private static final String DIG = "dig";

    private QueryOutput() {}

    static void addOptions(CommandSpec spec) {
        spec.addOption(CommonOptions.value("FORM", "Print text (the default), what dig prints, or JSON Lines.", FORMAT)
                .completionCandidates(List.of("text", DIG, "json")).build());
        spec.addOption(CommonOptions.value("WORD",
                "Print what dig prints with +WORD, such as noall, answer or multiline. May be given again.", LAYOUT)
                .type(List.class).auxiliaryTypes(String.class).build());
        spec.addOption(CommonOptions.flag("Print the messages alone, in hexadecimal digits.", RAW));
    }

    static Renderer renderer(ParseResult arguments, Console console) throws UsageError {
        List<String> words = arguments.matchedOptionValue(LAYOUT, List.of());
        String format = CommonOptions.text(arguments, FORMAT).orElse(words.isEmpty() ? "text" : DIG);
        Renderer usual = CommonOptions.renderer(arguments, console);
        if (!words.isEmpty()) {
            Optional<String> other = List.of("--json", RAW).stream()
                    .filter(option -> CommonOptions.isSet(arguments, option)).findFirst()
                    .or(() -> format.equals(DIG) ? Optional.empty() : Optional.of(FORMAT + " " + format));
            if (other.isPresent()) {
                throw new UsageError("+" + words.getFirst() + " and " + other.get() + " exclude each other");
            }
        }
        boolean isShort = CommonOptions.isSet(arguments, SHORT);
        if (isShort && format.equals("json")) {
            throw new UsageError(FORMAT + " json and " + SHORT + " exclude each other");
        }
        if (CommonOptions.isSet(arguments, RAW)) {
            return new HexRenderer(Palette.PLAIN);
        }
        return switch (format) {
            case "text" -> usual;
            case "json" -> new JsonRenderer();
            case DIG -> new DigRenderer(ZoneId.systemDefault(),
                    layout(words, isShort ? DigLayout.USUAL.shortened() : DigLayout.USUAL));
            default -> throw UsageError.badValue(FORMAT, format, "text, dig or json");
        };
    }

    private static DigLayout layout(List<String> words, DigLayout first) throws UsageError {
        DigLayout layout = first;
        for (String word : words) {
            layout = layout.with(word)
                    .orElseThrow(() -> UsageError.badValue(LAYOUT, word, "a word such as noall, answer or multiline"));
        }
        return layout;
    }
}
