package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import netprobe.diagnose.PathDifferences;
import netprobe.model.PathDifference;
import netprobe.model.PathDifference.Effect;

/** Why the C library says otherwise than DNS: rows L5, L6, L10 and T26 of the faults. What Java and servers say is other rules' business. */
final class LibraryRule implements Rule {

    /** What other rules conclude from more than the answers alone. */
    private static final Set<String> OTHERS = Set.of("unknown.insufficient-evidence", "resolver.inconsistent",
            "config.nss.no-dns", "config.nss.early-return", "config.nss.module-missing", "input.invalid-name");

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        situation.paths().stream().flatMap(paths -> PathDifferences.of(paths).stream())
                .filter(difference -> difference.paths().contains("system") && !difference.paths().contains("jvm"))
                .filter(difference -> !OTHERS.contains(difference.finding().code()))
                .map(difference -> suspicion(situation, difference)).forEach(suspicions::add);
        return suspicions;
    }

    private static Suspicion suspicion(Situation situation, PathDifference difference) {
        boolean hides = difference.finding().code().equals("resolver.stub-hides-cause");
        Stage stage = difference.finding().code().startsWith("cache.")
                ? Stage.CACHE
                : hides ? Stage.SERVER : Stage.CONFIGURATION;
        return Suspicion.of(difference.finding(), stage, hides ? Harm.FOLLOWS : harm(situation, difference))
                .because(difference.evidence()).seenAs(situation.lookupFailure());
    }

    private static Harm harm(Situation situation, PathDifference difference) {
        if (situation.lookupFails()) {
            return Harm.LOOKUP;
        }
        return difference.effect() == Effect.ORDER ? Harm.NONE : Harm.MISLEADS;
    }
}
