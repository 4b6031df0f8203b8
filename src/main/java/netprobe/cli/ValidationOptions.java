package netprobe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import netprobe.dns.validation.AnswerJudge;
import netprobe.dns.validation.InvalidAnchors;
import netprobe.dns.validation.TrustAnchors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --dnssec} and {@code --anchor}: whether answers are judged, and whom to trust to begin with. */
final class ValidationOptions {

    private static final String DNSSEC = "--dnssec";
    private static final String ANCHOR = "--anchor";

    private ValidationOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.flag(
                "Validate the answers, from the root's trust anchor down, by netprobe's own judgement: secure, insecure, bogus or indeterminate.",
                DNSSEC));
        addAnchor(spec);
    }

    static void addAnchor(CommandSpec spec) {
        spec.addOption(CommonOptions.value("FILE",
                "Trust the DS and DNSKEY records in FILE (zone-file form), instead of the root's by IANA.", ANCHOR)
                .build());
    }

    /** Whether validation is wanted. */
    static boolean isWanted(ParseResult arguments) {
        return CommonOptions.isSet(arguments, DNSSEC);
    }

    /** Who judges, if validation is wanted. */
    static Optional<AnswerJudge> judge(ParseResult arguments) throws UsageError {
        if (!isWanted(arguments)) {
            if (CommonOptions.isSet(arguments, ANCHOR)) {
                throw new UsageError(ANCHOR + ": expected " + DNSSEC + " with it");
            }
            return Optional.empty();
        }
        return Optional.of(new AnswerJudge(anchors(arguments), Clock.systemUTC()));
    }

    /** What is trusted to begin with. */
    static TrustAnchors anchors(ParseResult arguments) throws UsageError {
        Optional<String> file = CommonOptions.text(arguments, ANCHOR);
        if (file.isEmpty()) {
            return TrustAnchors.iana();
        }
        try {
            return TrustAnchors.read(Files.readString(Path.of(file.get()), UTF_8));
        } catch (IOException unreadable) {
            throw UsageError.badValue(ANCHOR, file.get(), "a file that can be read");
        } catch (InvalidAnchors invalid) {
            throw new UsageError(ANCHOR + " " + file.get() + ": " + invalid.getMessage());
        }
    }
}
