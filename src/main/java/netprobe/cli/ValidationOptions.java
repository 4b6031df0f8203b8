package netprobe.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import netprobe.dns.Server;
import netprobe.dns.iteration.IterativeEvidence;
import netprobe.dns.iteration.RootHints;
import netprobe.dns.iteration.WalkSettings;
import netprobe.dns.iteration.WalkSettings.Scrutiny;
import netprobe.dns.validation.AnswerJudge;
import netprobe.dns.validation.Evidence;
import netprobe.dns.validation.TrustAnchors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --dnssec} and what belongs to it: whether answers are judged, by what evidence, and whom to trust to begin with. */
final class ValidationOptions {

    private static final String DNSSEC = "--dnssec";
    private static final String ITERATE = "--iterate";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private ValidationOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.flag(
                "Validate the answers, from the root's trust anchor down, by netprobe's own judgement: secure, insecure, bogus or indeterminate.",
                DNSSEC));
        spec.addOption(CommonOptions.flag(
                "With --dnssec, ask the authoritative servers for keys, from the root down, and not the server that answered.",
                ITERATE));
        RootOptions.add(spec,
                "Likewise, from the root servers of FILE (zone-file form) down; then --anchor names their keys.");
    }

    /** Whether validation is wanted. */
    static boolean isWanted(ParseResult arguments) {
        return CommonOptions.isSet(arguments, DNSSEC);
    }

    /** Who judges, if validation is wanted. */
    static Optional<AnswerJudge> judge(ParseResult arguments) throws UsageError {
        if (!isWanted(arguments)) {
            refuseAlone(arguments, RootOptions.ANCHOR);
            refuseAlone(arguments, RootOptions.HINTS);
            refuseAlone(arguments, ITERATE);
            return Optional.empty();
        }
        Optional<TrustAnchors> anchors = RootOptions.anchors(arguments);
        if (anchors.isEmpty()) {
            throw new UsageError(RootOptions.HINTS + ": expected " + RootOptions.ANCHOR
                    + " with it: another root than the Internet's has other keys");
        }
        return Optional.of(new AnswerJudge(anchors.get(), Clock.systemUTC(), walking(arguments)));
    }

    private static void refuseAlone(ParseResult arguments, String option) throws UsageError {
        if (CommonOptions.isSet(arguments, option)) {
            throw new UsageError(option + ": expected " + DNSSEC + " with it");
        }
    }

    private static Optional<Supplier<Evidence>> walking(ParseResult arguments) throws UsageError {
        boolean wanted = CommonOptions.isSet(arguments, ITERATE) || CommonOptions.isSet(arguments, RootOptions.HINTS);
        if (!wanted) {
            return Optional.empty();
        }
        RootHints hints = RootOptions.hints(arguments);
        var settings = new WalkSettings(CommonOptions.family(arguments), Server.DOMAIN, PATIENCE,
                CommonOptions.duration(arguments, "--deadline"), Scrutiny.ONE_SERVER, false);
        return Optional.of(() -> new IterativeEvidence(hints, settings));
    }
}
