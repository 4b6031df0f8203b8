package netprobe.diagnose;

import java.util.Optional;
import netprobe.diagnose.rules.Harm;
import netprobe.diagnose.rules.Situation;
import netprobe.diagnose.rules.Suspicion;
import netprobe.model.Finding;

/** The verdict in words that a tired person understands. */
final class Sentence {

    private final Situation situation;
    private final Optional<Trouble> trouble;
    private final Optional<Suspicion> root;

    Sentence(Situation situation, Optional<Trouble> trouble, Optional<Suspicion> root) {
        this.situation = situation;
        this.trouble = trouble;
        this.root = root;
    }

    /** Without a final full stop. */
    String text() {
        String target = situation.target();
        String because = root.map(Suspicion::finding).map(Sentence::because)
                .orElse("the cause is not known; what can be excluded is below");
        return trouble.map(what -> failure(what, target) + ": " + because)
                .orElseGet(() -> root.map(suspicion -> effect(suspicion.harm(), target) + ": " + because)
                        .orElse(healthy(target)));
    }

    private static String failure(Trouble trouble, String target) {
        return switch (trouble) {
            case LOOKUP -> target + " is not resolved";
            case CONNECTION -> target + " can't be reached";
            case CONVERSATION -> target + " is reached, and does not serve";
        };
    }

    private String effect(Harm harm, String target) {
        if (situation.name().isEmpty()) {
            return target + " works, but not as it should";
        }
        return switch (harm) {
            case DELAY -> target + " works, but late";
            case MISLEADS -> target + " resolves, but not to where it should";
            case CONNECTION -> target + " is reached, but not at every address";
            case CONVERSATION -> target + " serves, but not at every address";
            default -> target + " works here, but not for every program";
        };
    }

    private static String because(Finding finding) {
        return finding.sentence() + finding.where().map(where -> " (" + where + ")").orElse("");
    }

    private String healthy(String target) {
        return situation.contacts().isEmpty()
                ? target + (situation.name().isEmpty() ? " works" : " is resolved as it should be")
                : target + " works";
    }
}
