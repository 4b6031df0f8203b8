package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * What was observed over a connection once it was there.
 *
 * @param failure what went wrong with it
 * @param findings what that means, the cause first
 */
public record ConnectionDetails(Optional<Failure> failure, List<Finding> findings) {

    /** Nothing was looked at. */
    public static final ConnectionDetails NONE = new ConnectionDetails(Optional.empty(), List.of());

    /** Copies the list. */
    public ConnectionDetails {
        findings = List.copyOf(findings);
    }
}
