package netprobe.dns;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a question is put: all of a query but the question itself.
 *
 * @param flags those set in the header
 * @param edns what EDNS says, if it is used
 * @param opcode the kind of message (RFC 1035, section 4.1.1); 0 for a query
 * @param id the ID, where it is not to be a random one
 */
public record QueryForm(Set<HeaderFlag> flags, Optional<EdnsForm> edns, int opcode, OptionalInt id) {

    /** As a stub resolver asks: for recursion, without EDNS. */
    public static final QueryForm STUB = new QueryForm(EnumSet.of(HeaderFlag.RD), Optional.empty());

    /** As a validator asks: for everything, judged by nobody. */
    public static final QueryForm VALIDATOR =
            new QueryForm(EnumSet.of(HeaderFlag.RD, HeaderFlag.CD), Optional.of(EdnsForm.DNSSEC));

    /** As a resolver asks an authoritative server. */
    public static final QueryForm ITERATIVE =
            new QueryForm(EnumSet.noneOf(HeaderFlag.class), Optional.of(EdnsForm.DNSSEC));

    /** Copies the set. */
    public QueryForm {
        flags = Set.copyOf(flags);
    }

    /** A query with a random ID. */
    public QueryForm(Set<HeaderFlag> flags, Optional<EdnsForm> edns) {
        this(flags, edns, 0, OptionalInt.empty());
    }

    /** The same with other EDNS. */
    public QueryForm with(Optional<EdnsForm> other) {
        return new QueryForm(flags, other, opcode, id);
    }
}
