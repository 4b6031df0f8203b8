package netprobe.sockets;

import java.util.function.Predicate;
import netprobe.model.OpenSocket;

/** What a filter's text means. */
public sealed interface FilterTerm {

    /** Sockets must be like this, in one aspect. */
    record Condition(Aspect aspect, Predicate<OpenSocket> holds) implements FilterTerm {}

    /** It means nothing; {@code expected} says what it could have been. */
    record Unusable(String expected) implements FilterTerm {}
}
