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
    LOOKUP,
    /** No connection is made. */
    CONNECTION,
    /** What is said over the connection fails. */
    CONVERSATION;

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

    /** What kinds of harm bring it about. */
    Set<Harm> explainedBy() {
        return switch (this) {
            case LOOKUP -> Set.of(Harm.LOOKUP);
            case CONNECTION -> Set.of(Harm.MISLEADS, Harm.CONNECTION);
            case CONVERSATION -> Set.of(Harm.MISLEADS, Harm.CONVERSATION);
        };
    }

    /** By which failure programs see it. */
    Optional<Failure> failure(Situation situation) {
        return this == LOOKUP
                ? situation.lookupFailure()
                : situation.contacts().stream().flatMap(contact -> failure(contact).stream()).findFirst();
    }

    private static Optional<Failure> failure(Contact contact) {
        return contact.attempt().failure().or(contact.details()::failure);
    }

    /** What shows that it is so. */
    List<String> evidence(Situation situation) {
        return this == LOOKUP
                ? situation.lookupFailure().map(failure -> failure.operation() + ": " + failure.code()).stream()
                        .toList()
                : situation.contacts().stream().map(Trouble::text).toList();
    }

    private static String text(Contact contact) {
        String what = failure(contact).map(Failure::code)
                .orElse(contact.attempt().outcome().label());
        return contact.attempt().goal().peer() + ": " + what;
    }
}
