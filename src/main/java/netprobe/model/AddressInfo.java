package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * What getaddrinfo(3) returns.
 *
 * @param results the rows, in the order returned
 */
public record AddressInfo(List<Row> results) implements Payload {

    /** Copies the list. */
    public AddressInfo {
        results = List.copyOf(results);
    }

    @Override
    public List<String> hostNames() {
        return results.stream().flatMap(row -> row.canonicalName().stream()).toList();
    }

    /**
     * One {@code struct addrinfo}.
     *
     * @param family symbol, such as {@code AF_INET6}; the number in decimal where it has none
     * @param type likewise, {@code SOCK_STREAM}
     * @param protocol likewise, {@code IPPROTO_TCP}
     * @param canonicalName {@code ai_canonname}; getaddrinfo gives it in the first row only
     * @param address presentation form, without the scope, which {@code scopeId} tells
     * @param port 0 where no service was asked for
     * @param flowInfo {@code sin6_flowinfo}; absent for IPv4
     * @param scopeId {@code sin6_scope_id}; absent for IPv4
     * @param explanation with {@code --explain}, the rule of RFC 6724 that put the row where it is
     */
    public record Row(String family, String type, String protocol, Optional<String> canonicalName, String address,
            int port,
            Optional<Long> flowInfo, Optional<Long> scopeId, Optional<String> explanation) {

        /** The same row with the reason for its place. */
        public Row withExplanation(String reason) {
            return new Row(family, type, protocol, canonicalName, address, port, flowInfo, scopeId,
                    Optional.of(reason));
        }

        /** The same row with a canonical name. */
        public Row withCanonicalName(String name) {
            return new Row(family, type, protocol, Optional.of(name), address, port, flowInfo, scopeId, explanation);
        }
    }
}
