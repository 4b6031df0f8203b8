package netprobe.libc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.OptionalLong;

/** The names that the kernel has for this host and its interfaces. */
public final class LocalNames {

    /** Linux allows 64 bytes (HOST_NAME_MAX); POSIX 255. */
    private static final int HOST_NAME = 256;

    /** {@code IF_NAMESIZE} of net/if.h. */
    private static final int INTERFACE_NAME = 16;

    private LocalNames() {}

    /** gethostname(2); fails with an errno. */
    public static Reply<String> host() {
        try (var scratch = new Scratch()) {
            var name = scratch.allocate(HOST_NAME);
            int failed = CFunction.of("gethostname").callInt(scratch, name.address(), HOST_NAME - 1);
            return failed == 0
                    ? new Reply.Found<>(Scratch.stringIn(name.bytes()))
                    : new Reply.Failed<>(0, scratch.errno());
        }
    }

    /** if_nametoindex(3): the index of the interface with this name, where there is one. */
    public static OptionalLong indexOf(String name) {
        try (var scratch = new Scratch()) {
            int index = CFunction.of("if_nametoindex").callInt(scratch, scratch.string(name.getBytes(UTF_8)));
            return index == 0 ? OptionalLong.empty() : OptionalLong.of(Integer.toUnsignedLong(index));
        }
    }

    /** if_indextoname(3): the interface with this index, where there is one. */
    public static Optional<String> interfaceAt(long index) {
        try (var scratch = new Scratch()) {
            var name = scratch.allocate(INTERFACE_NAME);
            long found = CFunction.of("if_indextoname").call(scratch, index, name.address());
            return found == 0 ? Optional.empty() : Optional.of(Scratch.stringIn(name.bytes()));
        }
    }
}
