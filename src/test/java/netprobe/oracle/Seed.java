package netprobe.oracle;

import java.util.Random;

/**
 * Where generated cases come from: one number for the whole run, printed. It is the same each time, so that a change is judged by
 * what it changes; {@code -Dnetprobe.seed=NUMBER} draws other cases.
 */
public final class Seed {

    private static final long VALUE = Long.getLong("netprobe.seed", 9_309_534_785_007L);

    static {
        System.out.println("generated cases: -Dnetprobe.seed=" + VALUE);
    }

    private Seed() {}

    /** A source of choices that is the same in every run with the same seed, whatever other tests draw. */
    public static Random forCases(String name) {
        return new Random(VALUE ^ name.hashCode());
    }
}
