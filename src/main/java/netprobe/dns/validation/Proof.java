package netprobe.dns.validation;

import java.util.function.Supplier;

/** What NSEC or NSEC3 records, whose signatures are good, come to. */
sealed interface Proof {

    /** It is so, as these records show. */
    record Proven(String by) implements Proof {}

    /** There is an unsigned delegation, as these records show. */
    record Unsigned(String by) implements Proof {}

    /** It may be an unsigned delegation that the zone leaves out. */
    record OptedOut(String by) implements Proof {}

    /** Nobody has to hash that often. */
    record TooCostly(int iterations) implements Proof {}

    /** It is not shown to be so. */
    record Unproven(String why) implements Proof {}

    /** This, or where it proves nothing, another. */
    default Proof or(Supplier<Proof> other) {
        return this instanceof Unproven ? other.get() : this;
    }
}
