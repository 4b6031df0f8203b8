package netprobe.model;

/**
 * An address in binary form, from inet_pton(3) or inet_aton(3).
 *
 * @param family whose address it is
 * @param packed network byte order, lower-case hexadecimal
 */
public record PackedAddress(Family family, String packed) implements Payload {}
