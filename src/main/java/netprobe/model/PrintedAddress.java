package netprobe.model;

/**
 * An address in presentation form, from inet_ntop(3) or inet_ntoa(3).
 *
 * @param family whose address it is
 * @param address presentation form
 */
public record PrintedAddress(Family family, String address) implements Payload {}
