package netprobe.model;

/**
 * What came in place of an answer, and was not believed (RFC 5452, section 9.1).
 *
 * @param from who sent it, {@code address:port}
 * @param reason what is wrong with it, as a clause
 * @param size in bytes
 */
public record IgnoredMessage(String from, String reason, int size) {}
