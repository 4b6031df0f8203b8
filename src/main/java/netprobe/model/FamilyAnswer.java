package netprobe.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a path says of a name in one address family.
 *
 * @param family IPv4 or IPv6
 * @param addresses in the order given
 * @param failure why there are none
 * @param said what a name server said besides, of paths that are one
 */
public record FamilyAnswer(Family family, List<String> addresses, Optional<Failure> failure,
        Optional<ServerRemarks> said) {

    /** Copies the list. */
    public FamilyAnswer {
        addresses = List.copyOf(addresses);
    }

    /** What it comes to. */
    public enum Result {
        /** There are addresses. */
        FOUND,
        /** The path says that there are none. */
        ABSENT,
        /** The path can't say. */
        FAILED
    }

    /** What it comes to. */
    public Result result() {
        if (!addresses.isEmpty()) {
            return Result.FOUND;
        }
        boolean absent = failure.map(ExitStatus::of).filter(status -> status == ExitStatus.NOT_FOUND).isPresent();
        return absent ? Result.ABSENT : Result.FAILED;
    }

    /** The addresses, or the code of the failure. */
    public String text() {
        return addresses.isEmpty() ? failure.map(Failure::code).orElse("nothing") : String.join(", ", addresses);
    }

    /** Whether another path says the same: the order of addresses, and how a path fails, make no difference. */
    public boolean agreesWith(FamilyAnswer other) {
        return result() == other.result() && Set.copyOf(addresses).equals(Set.copyOf(other.addresses));
    }
}
