package netprobe.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/** What one call of a Python function came to. */
sealed interface Outcome {

    /** The value, which the caller expects. */
    default JsonNode value() {
        throw new AssertionError("no value: " + this);
    }

    /** It returned: numbers and strings as they are, tuples as arrays, bytes as {@code {"hex": …}}. */
    record Returned(JsonNode value) implements Outcome {}

    /**
     * It raised an exception.
     *
     * @param exception the class, such as {@code gaierror}
     * @param number the errno or EAI code, where the exception has one
     * @param message the exception's own text
     */
    record Raised(String exception, OptionalInt number, String message) implements Outcome {}
}
