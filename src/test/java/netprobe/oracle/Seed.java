package netprobe.oracle;

import java.util.Random;

/**
 * Where generated cases come from: one number for the whole run, printed, so that any run can be had again with
 * {@code -Dnetprobe.seed=NUMBER}.
 */
final class Seed {

    private static final long VALUE = Long.getLong("netprobe.seed", System.nanoTime());

    static {
        System.out.println("generated cases: -Dnetprobe.seed=" + VALUE);
    }

    private Seed() {}

    /** A source of choices that is the same in every run with the same seed, whatever other tests draw. */
    static Random forCases(String name) {
        return new Random(VALUE ^ name.hashCode());
    }
}
