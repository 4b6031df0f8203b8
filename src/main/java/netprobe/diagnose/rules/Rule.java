package netprobe.diagnose.rules;

import java.util.List;

/** Looks at everything observed of a target, and says what it suspects: a pure function. */
@FunctionalInterface
public interface Rule {

    /** What it suspects; nothing where it has nothing to say. */
    List<Suspicion> look(Situation situation);
}
