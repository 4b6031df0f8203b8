package netprobe.model;

import java.util.OptionalLong;

/**
 * A constant of the socket API.
 *
 * @param name verbatim, such as {@code AF_INET6}
 * @param linux its value there; empty where the platform has no such constant
 * @param macos likewise
 * @param windows likewise
 * @param meaning one line, without a final full stop
 */
public record Constant(String name, OptionalLong linux, OptionalLong macos, OptionalLong windows, String meaning) {}
