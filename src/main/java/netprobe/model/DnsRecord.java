package netprobe.model;

import java.util.List;

/**
 * A resource record in presentation form (RFC 1035, section 5.1).
 *
 * @param name the owner name with its final dot
 * @param ttl in seconds
 * @param dclass the class, such as {@code IN}, or {@code CLASS32} (RFC 3597)
 * @param type the type, such as {@code AAAA}, or {@code TYPE65280}
 * @param rdata as in a zone file; of an unknown type {@code \# LENGTH HEX} (RFC 3597)
 * @param remarks what can be said of the data, such as a key's tag or when a signature ends
 */
public record DnsRecord(String name, long ttl, String dclass, String type, String rdata, List<String> remarks) {

    /** Copies the list. */
    public DnsRecord {
        remarks = List.copyOf(remarks);
    }
}
