package netprobe.cli;

import java.util.List;
import netprobe.resolve.NamePath;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --via}: the path by which names are looked up. */
final class PathOptions {

    private static final String VIA = "--via";

    private PathOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions
                .value("PATH", "Look names up by the C library (system, the default) or as Java programs do (jvm).",
                        VIA)
                .completionCandidates(List.of("system", "jvm")).build());
    }

    static NamePath path(ParseResult arguments) throws UsageError {
        String via = CommonOptions.text(arguments, VIA).orElse("system");
        return switch (via) {
            case "system" -> NamePath.system();
            case "jvm" -> NamePath.jvm();
            default -> throw UsageError.badValue(VIA, via, "system or jvm");
        };
    }
}
