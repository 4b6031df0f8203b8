package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import netprobe.diagnose.PathDifferences;
import netprobe.model.ComparedPath.Kind;
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
                .filter(difference -> !isOwnName(situation, difference))
                .map(difference -> suspicion(situation, difference)).forEach(suspicions::add);
        return suspicions;
    }

    /** A name that the hosts file alone has is what the file is for. */
    private static boolean isOwnName(Situation situation, PathDifference difference) {
        boolean elsewhere = situation.paths().flatMap(paths -> paths.path(Kind.DNS))
                .filter(dns -> dns.families().stream().anyMatch(answer -> !answer.addresses().isEmpty())).isPresent();
        return difference.finding().code().equals("config.hosts.override") && !elsewhere;
    }

    private static Suspicion suspicion(Situation situation, PathDifference difference) {
        Stage stage = difference.finding().code().startsWith("cache.")
                ? Stage.CACHE

                : hides(difference) ? Stage.SERVER : Stage.CONFIGURATION;
        return Suspicion
                .of(difference.finding(), stage, harm(situation, difference))
                .because(difference.evidence()).seenAs(situation.lookupFailure());
    }

    private static boolean hides(PathDifference difference) {
        return difference.finding().code().equals("resolver.stub-hides-cause");
    }

    private static Harm harm(Situation situation, PathDifference difference) {
        if (hides(difference)) {
            // what it hides is the cause; that it does so misleads whoever looks for it
            return Harm.OTHERS;
        }
        if (difference.finding().where().filter("LOCALDOMAIN"::equals).isPresent()) {
            return Harm.FOLLOWS;
        }
        if (situation.lookupFails()) {
            return Harm.LOOKUP;
        }
        return difference.effect() == Effect.ORDER ? Harm.NONE : Harm.MISLEADS;
    }
}
