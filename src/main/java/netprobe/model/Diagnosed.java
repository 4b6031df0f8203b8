package netprobe.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding in its place within a diagnosis.
 *
 * @param finding what is wrong, where, and what to do
 * @param role what part it plays
 * @param evidence what shows it, as clauses that name who was asked and what came
 * @param observed by which codes programs see it
 * @param ruledOut what it could be taken for and is not, each with the reason
 */
public record Diagnosed(Finding finding, Role role, List<String> evidence, Observed observed,
        List<RuledOut> ruledOut) {

    /** Copies the lists. */
    public Diagnosed {
        evidence = List.copyOf(evidence);
        ruledOut = List.copyOf(ruledOut);
    }

    /** What part a finding plays. */
    public enum Role {
        /** The one cause: repairing it alone makes the target work. */
        ROOT,
        /** It does harm by itself, and is not what the target fails of. */
        CONTRIBUTING,
        /** It comes of another. */
        SYMPTOM,
        /** It does this target no harm. */
        INFO;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The codes by which programs see a finding.
     *
     * @param failures of each code space at most one; the first is the one that tells most
     * @param extendedErrors extended DNS errors (RFC 8914)
     * @param icmp the ICMP message
     */
    public record Observed(List<Failure> failures, List<EdnsOption.ExtendedError> extendedErrors,
            Optional<IcmpOrigin> icmp) {

        /** Nothing was. */
        public static final Observed NOTHING = new Observed(List.of(), List.of(), Optional.empty());

        /** Copies the lists. */
        public Observed {
            failures = List.copyOf(failures);
            extendedErrors = List.copyOf(extendedErrors);
        }

        /** With a failure, if there was one. */
        public Observed(Optional<Failure> failure, List<EdnsOption.ExtendedError> extendedErrors,
                Optional<IcmpOrigin> icmp) {
            this(failure.stream().toList(), extendedErrors, icmp);
        }

        /** A failure alone. */
        public static Observed of(Optional<Failure> failure) {
            return new Observed(failure, List.of(), Optional.empty());
        }

        /** The failure that tells most. */
        public Optional<Failure> failure() {
            return failures.stream().findFirst();
        }

        /** The same, and another failure where there is none in its code space. */
        public Observed and(Optional<Failure> other) {
            return new Observed(Stream.concat(failures.stream(), other.stream()
                    .filter(more -> failures.stream().noneMatch(failure -> failure.space().equals(more.space()))))
                    .toList(), extendedErrors, icmp);
        }
    }

    /**
     * What a finding could be taken for.
     *
     * @param code the other finding's
     * @param reason why it is not that, as a clause
     */
    public record RuledOut(String code, String reason) {}
}
