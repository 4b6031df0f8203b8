package netprobe.connect.greeting;

import java.util.Optional;
import netprobe.model.Failure;
import netprobe.model.Greeting;

/**
 * What came of waiting for a greeting.
 *
 * @param greeting as far as it got; empty where TLS failed before it
 * @param failure why it is not right, or why TLS could not be had
 */
public record Greeted(Optional<Greeting> greeting, Optional<Failure> failure) {

    /** The operation that failures of greetings name. */
    public static final String OPERATION = "greeting";

    /** The operation that a refusal to go over to TLS names. */
    public static final String UPGRADE = "starttls";

    static Greeted withoutTls(Failure failure) {
        return new Greeted(Optional.empty(), Optional.of(failure));
    }
}
