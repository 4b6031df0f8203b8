package netprobe.libc;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** getprotobyname_r(3) and getprotobynumber_r(3): the protocols over IP that this host's database knows. */
public final class ProtocolLookup {

    private static final int NAME = 0;
    private static final int ALIASES = 8;
    private static final int NUMBER = 16;
    private static final int SIZE = 24;

    private ProtocolLookup() {}

    /** A {@code struct protoent}. */
    public record Protocol(String name, List<String> aliases, int number) {}

    /** The protocol of this name or alias, which has no NUL. */
    public static Reply<Protocol> byName(byte[] name) {
        return call("getprotobyname", scratch -> scratch.string(name));
    }

    /** The protocol of this number. */
    public static Reply<Protocol> byNumber(int number) {
        return call("getprotobynumber", _ -> (long) number);
    }

    private static Reply<Protocol> call(String name, Function<Scratch, Long> asked) {
        Optional<CFunction> reentrant = CFunction.find(name + "_r");
        return reentrant.isPresent()
                ? Reentrant.call(reentrant.get(), scratch -> new long[]{asked.apply(scratch)}, ProtocolLookup::protocol)
                : callShared(CFunction.of(name), asked);
    }

    /** musl has only the functions that answer in a struct of their own: one call at a time, read before the next. */
    private static synchronized Reply<Protocol> callShared(CFunction function, Function<Scratch, Long> asked) {
        try (var scratch = new Scratch()) {
            long struct = function.call(scratch, asked.apply(scratch));
            return struct == 0 ? new Reply.Failed<>(0, 0) : new Reply.Found<>(protocol(Scratch.at(struct, SIZE)));
        }
    }

    private static Protocol protocol(ByteBuffer struct) {
        return new Protocol(Scratch.stringAt(struct.getLong(NAME)), Scratch.stringsAt(struct.getLong(ALIASES)),
                struct.getInt(NUMBER));
    }
}
