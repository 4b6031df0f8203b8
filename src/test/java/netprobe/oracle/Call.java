package netprobe.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function of Python's {@code socket} module.
 *
 * @param function its name, such as {@code getaddrinfo}; besides the module's own: those that the oracle's script adds, such as
 *        {@code constant(name)} and {@code strerror(number)}
 * @param arguments strings, numbers, null for None, lists for tuples, maps as {@link #bytes} makes them
 */
record Call(String function, List<@Nullable Object> arguments) {

    /** A call with positional arguments. */
    static Call of(String function, @Nullable Object... arguments) {
        return new Call(function, new ArrayList<@Nullable Object>(Arrays.asList(arguments)));
    }

    /** Bytes, which Python hands to the C library as they are: a {@code str} it would first encode by IDNA. */
    static Map<String, String> bytes(byte[] bytes) {
        return Map.of("hex", HexFormat.of().formatHex(bytes));
    }

    /** The call as the oracle reads it. */
    List<Object> message() {
        return List.of(function, arguments);
    }
}
