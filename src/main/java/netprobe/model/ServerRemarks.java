package netprobe.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import netprobe.model.EdnsOption.ExtendedError;

/**
 * What a name server says of an answer besides its addresses.
 *
 * @param ttl how many seconds it may still be kept: the least of its records'
 * @param authoritative whether the server has the zone (AA)
 * @param errors extended DNS errors (RFC 8914)
 * @param denial of an answer without data, what it says of the zone
 * @param policy the response policy zone that made the answer, where the server names it: the owner of an SOA record in the additional
 *     section, as BIND puts it there
 */
public record ServerRemarks(OptionalLong ttl, boolean authoritative, List<ExtendedError> errors,
        Optional<Denial> denial, Optional<String> policy) {

    /** Copies the list. */
    public ServerRemarks {
        errors = List.copyOf(errors);
    }

    /**
     * The SOA record that tells how long an answer without data may be kept (RFC 2308, section 5).
     *
     * @param zone its owner
     * @param ttl of the record, counting down in a cache
     * @param minimum the field that the TTL begins with at most
     */
    public record Denial(String zone, long ttl, long minimum) {}
}
