package netprobe.libc;

/** getnameinfo(3): a socket address becomes a host and a service. */
public final class NameLookup {

    private static final CFunction GETNAMEINFO = CFunction.of("getnameinfo");

    /** {@code NI_MAXHOST} and {@code NI_MAXSERV} of netdb.h. */
    private static final int HOST = 1025;
    private static final int SERVICE = 32;

    private NameLookup() {}

    /** Both halves, as names or numbers. */
    public record Names(String host, String service) {}

    /** Looks up, with {@code NI_*} flags; fails with an {@code EAI_*} code, and an errno if that is {@code EAI_SYSTEM}. */
    public static Reply<Names> of(Endpoint endpoint, int flags) {
        try (var scratch = new Scratch()) {
            var host = scratch.allocate(HOST);
            var service = scratch.allocate(SERVICE);
            int code =
                    GETNAMEINFO.callInt(scratch, endpoint.in(scratch).address(), endpoint.size(), host.address(), HOST,
                            service.address(), SERVICE, flags);
            return code == 0
                    ? new Reply.Found<>(new Names(Scratch.stringIn(host.bytes()), Scratch.stringIn(service.bytes())))
                    : new Reply.Failed<>(code, scratch.errno());
        }
    }
}
