package netprobe.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.Diagnosed.Role;

/**
 * What is wrong with a target, and everything it was concluded from.
 *
 * @param verdict what it comes to
 * @param sentence the same for people, without a final full stop
 * @param findings the root first, then what contributes, then what comes of it, then what does no harm
 * @param report everything observed
 */
public record Diagnosis(Verdict verdict, String sentence, List<Diagnosed> findings, Report report) implements Payload {

    /** Copies the list. */
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** What it comes to. */
    public enum Verdict {
        /** A program gets what it wants. */
        OK,
        /** A program gets what it wants, later than it should or not by every way. */
        DEGRADED,
        /** A program does not get what it wants. */
        FAILED,
        /** There is no telling. */
        UNKNOWN;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The one cause. */
    public Optional<Diagnosed> root() {
        return findings.stream().filter(finding -> finding.role() == Role.ROOT).findFirst();
    }

    /**
     * By what a program sees that the target does not work: the failure that the cause shows itself by, or else what the lookup or an attempt
     * failed of.
     */
    public Optional<Failure> failure() {
        return switch (verdict) {
            case OK, DEGRADED -> Optional.empty();
            case FAILED, UNKNOWN -> Stream.of(root().flatMap(root -> root.observed().failure()), report.failure())
                    .flatMap(Optional::stream).findFirst();
        };
    }

    @Override
    public Optional<ExitStatus> status() {
        return switch (verdict) {
            case OK -> Optional.of(ExitStatus.OK);
            case DEGRADED -> Optional.of(ExitStatus.DEGRADED);
            case FAILED, UNKNOWN -> failed();
        };
    }

    /** What is bogus is so whatever programs see; of anything else the failure says more; without one, nothing was answered in time. */
    private Optional<ExitStatus> failed() {
        if (root().filter(root -> root.finding().code().startsWith("dnssec.")).isPresent()) {
            return Optional.of(ExitStatus.BOGUS);
        }
        return failure().map(ExitStatus::of).or(() -> Optional.of(ExitStatus.NO_ANSWER));
    }
}
