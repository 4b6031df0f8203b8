package netprobe.model;

/**
 * What a message asks for (RFC 1035, section 4.1.2), in presentation form.
 *
 * @param name the QNAME with its final dot, as it stands in the message, letter case included
 * @param dclass the QCLASS, such as {@code IN}, or {@code CLASS32} (RFC 3597)
 * @param type the QTYPE, such as {@code AAAA}, or {@code TYPE65280}
 */
public record DnsQuestion(String name, String dclass, String type) {}
