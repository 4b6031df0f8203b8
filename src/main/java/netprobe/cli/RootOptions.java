package netprobe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import netprobe.dns.iteration.InvalidHints;
import netprobe.dns.iteration.RootHints;
import netprobe.dns.validation.InvalidAnchors;
import netprobe.dns.validation.TrustAnchors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --root-hints} and {@code --anchor}: where the root is, and whom to trust to begin with. */
final class RootOptions {

    static final String HINTS = "--root-hints";
    static final String ANCHOR = "--anchor";

    /** Set in the lab alone, whose root has keys of its own: a file as {@code --anchor} takes it. */
    private static final String LAB_ANCHOR = "netprobe.anchor";

    private RootOptions() {}

    static void add(CommandSpec spec, String hintsDescription) {
        spec.addOption(CommonOptions.value("FILE", hintsDescription, HINTS).build());
        spec.addOption(CommonOptions.value("FILE",
                "Trust the DS or DNSKEY records of FILE (zone-file form), instead of IANA's.", ANCHOR).build());
    }

    static RootHints hints(ParseResult arguments) throws UsageError {
        Optional<String> file = CommonOptions.text(arguments, HINTS);
        if (file.isEmpty()) {
            return RootHints.shipped();
        }
        try {
            return RootHints.read(read(HINTS, file.get()));
        } catch (InvalidHints e) {
            throw new UsageError(HINTS + " " + file.get() + ": " + e.reason());
        }
    }

    /** What is trusted to begin with; nothing at another root than the Internet's, which has other keys, unless they are named. */
    static Optional<TrustAnchors> anchors(ParseResult arguments) throws UsageError {
        boolean foreign = CommonOptions.isSet(arguments, HINTS);
        return namedAnchors(arguments).or(() -> foreign ? Optional.empty() : Optional.of(TrustAnchors.iana()));
    }

    /** What the user wants to be trusted. */
    static Optional<TrustAnchors> namedAnchors(ParseResult arguments) throws UsageError {
        Optional<String> file = CommonOptions.text(arguments, ANCHOR)
                .or(() -> Optional.ofNullable(System.getProperty(LAB_ANCHOR)));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TrustAnchors.read(read(ANCHOR, file.get())));
        } catch (InvalidAnchors e) {
            throw new UsageError(ANCHOR + " " + file.get() + ": " + e.reason());
        }
    }

    private static String read(String option, String file) throws UsageError {
        try {
            return Files.readString(Path.of(file), UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageError(option + " " + file + ": can't be read");
        }
    }
}
