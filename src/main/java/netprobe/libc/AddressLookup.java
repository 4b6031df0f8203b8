package netprobe.libc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** getaddrinfo(3): a host and a service become socket addresses. */
public final class AddressLookup {

    private static final CFunction GETADDRINFO = CFunction.of("getaddrinfo");
    private static final CFunction FREEADDRINFO = CFunction.of("freeaddrinfo");

    private static final int SIZE = 48;
    private static final int FLAGS = 0;
    private static final int FAMILY = 4;
    private static final int TYPE = 8;
    private static final int PROTOCOL = 12;
    private static final int ADDRESS = 24;
    private static final int CANONICAL_NAME = 32;
    private static final int NEXT = 40;

    private AddressLookup() {}

    /**
     * What to look for: {@code ai_flags}, {@code ai_family}, {@code ai_socktype} and {@code ai_protocol} of the hints, by number.
     */
    public record Hints(int flags, int family, int type, int protocol) {

        /** Any type, any protocol, no flag. */
        public static Hints ofFamily(int family) {
            return new Hints(0, family, 0, 0);
        }
    }

    /**
     * One {@code struct addrinfo}, by number.
     *
     * @param canonicalName present in the first row only, and only if asked for
     */
    public record Row(int family, int type, int protocol, Endpoint endpoint, Optional<String> canonicalName) {}

    /**
     * Looks up.
     *
     * @param host without NUL; empty for the null pointer: this host, or any
     * @param service name or number without NUL; empty for the null pointer
     * @return rows in the library's order, or an {@code EAI_*} code, with an errno if it is {@code EAI_SYSTEM}
     */
    public static Reply<List<Row>> of(Optional<byte[]> host, Optional<byte[]> service, Hints hints) {
        try (var scratch = new Scratch()) {
            var asked = scratch.allocate(SIZE);
            asked.bytes().putInt(FLAGS, hints.flags).putInt(FAMILY, hints.family).putInt(TYPE, hints.type)
                    .putInt(PROTOCOL, hints.protocol);
            var result = scratch.allocate(Long.BYTES);
            int code = GETADDRINFO.callInt(scratch, scratch.string(host), scratch.string(service), asked.address(),
                    result.address());
            if (code != 0) {
                return new Reply.Failed<>(code, scratch.errno());
            }
            long first = result.bytes().getLong(0);
            var rows = rows(first);
            FREEADDRINFO.call(scratch, first);
            return new Reply.Found<>(rows);
        }
    }

    private static List<Row> rows(long first) {
        var rows = new ArrayList<Row>();
        for (long row = first; row != 0; row = Scratch.at(row, SIZE).getLong(NEXT)) {
            rows.add(row(Scratch.at(row, SIZE)));
        }
        return rows;
    }

    private static Row row(ByteBuffer struct) {
        long name = struct.getLong(CANONICAL_NAME);
        return new Row(struct.getInt(FAMILY), struct.getInt(TYPE), struct.getInt(PROTOCOL),
                Endpoint.at(struct.getLong(ADDRESS)),
                name == 0 ? Optional.empty() : Optional.of(Scratch.stringAt(name)));
    }
}
