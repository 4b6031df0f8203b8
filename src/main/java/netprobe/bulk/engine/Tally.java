package netprobe.bulk.engine;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How often each of some events has happened. One thread counts, any may look.
 *
 * @param <E> the events
 */
final class Tally<E extends Enum<E>> {

    private final AtomicLongArray counts;

    Tally(Class<E> events) {
        this.counts = new AtomicLongArray(events.getEnumConstants().length);
    }

    /** One more; only one thread does this, so nobody's addition gets lost. */
    @SuppressWarnings("EnumOrdinal") // an EnumMap would do the same, and box
    void add(E event) {
        counts.setOpaque(event.ordinal(), counts.getPlain(event.ordinal()) + 1);
    }

    @SuppressWarnings("EnumOrdinal")
    long of(E event) {
        return counts.getOpaque(event.ordinal());
    }
}
