package netprobe.model;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * An attempt to reach a port, and all that is known about it.
 *
 * @param attempt the attempt
 * @param around what is known besides
 * @param details what was observed over the connection
 * @param aim what it was made for
 * @param hopLimit with how much of its hop limit the peer's answer came, where that matters: who answers from nearer has more left
 */
public record Contact(Attempt attempt, Surroundings around, ConnectionDetails details, Aim aim, OptionalInt hopLimit) {

    /** Whose answer's hop limit nobody asks for. */
    public Contact(Attempt attempt, Surroundings around, ConnectionDetails details, Aim aim) {
        this(attempt, around, details, aim, OptionalInt.empty());
    }

    /** What an attempt is made for. */
    public enum Aim {
        /** It is what a program would do. */
        USE,
        /** To see whether another port of the address answers. */
        OTHER_PORT,
        /** To see whether more data than fits into a packet arrives. */
        MUCH_DATA,
        /** To see whether the same succeeds with packets that are small. */
        SMALL_PACKETS;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same with the hop limit of the answer. */
    public Contact from(OptionalInt limit) {
        return new Contact(attempt, around, details, aim, limit);
    }

    /** Whether the peer itself answers, or somebody who makes as if he were it: a connection, or TCP's own refusal. */
    public boolean isAnswered() {
        return attempt.outcome().isReached()
                || attempt.outcome() == Outcome.REFUSED && attempt.icmp().isEmpty();
    }
}
