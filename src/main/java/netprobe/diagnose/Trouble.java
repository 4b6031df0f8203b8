package netprobe.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.diagnose.rules.Harm;
import netprobe.diagnose.rules.Situation;
import netprobe.model.Contact;
import netprobe.model.Failure;

/** The first thing that a program fails of on its way to a target. */
enum Trouble {
    /** The name is not resolved. */
    LOOKUP(Set.of(Harm.LOOKUP)),
    /** No connection is made. */
    CONNECTION(Set.of(Harm.MISLEADS, Harm.CONNECTION)),
    /** What is said over the connection fails. */
    CONVERSATION(Set.of(Harm.MISLEADS, Harm.CONVERSATION));

    private final Set<Harm> explainedBy;

    Trouble(Set<Harm> explainedBy) {
        this.explainedBy = explainedBy;
    }

    /** None where a program gets what it wants. */
    static Optional<Trouble> of(Situation situation) {
        if (situation.lookupFails()) {
            return Optional.of(LOOKUP);
        }
        if (situation.connectionFails()) {
            return Optional.of(CONNECTION);
        }
        return situation.conversationFails() ? Optional.of(CONVERSATION) : Optional.empty();
    }

    Set<Harm> explainedBy() {
        return explainedBy;
    }

    /** What shows that it is so. */
    List<String> evidence(Situation situation) {
        return this == LOOKUP
                ? situation.lookupFailure().map(failure -> failure.operation() + ": " + failure.code()).stream()
                        .toList()
                : situation.contacts().stream().map(Trouble::text).toList();
    }

    private static String text(Contact contact) {
        String what = contact.attempt().failure().or(contact.details()::failure).map(Failure::code)
                .orElse(contact.attempt().outcome().label());
        return contact.attempt().goal().peer() + ": " + what;
    }
}
