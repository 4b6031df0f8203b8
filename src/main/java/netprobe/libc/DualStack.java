package netprobe.libc;

import java.util.OptionalInt;

/** Whether an IPv6 socket of this host can also accept IPv4 connections (ipv6(7), {@code IPV6_V6ONLY}). */
public final class DualStack {

    private static final int SOCK_STREAM = 1;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int IPPROTO_IPV6 = 41;
    private static final int IPV6_V6ONLY = 26;

    private DualStack() {}

    /** Opens a socket and asks it to; the errno by which that was refused, or nothing. */
    public static OptionalInt refusal() {
        try (var scratch = new Scratch()) {
            int socket = CFunction.of("socket").callInt(scratch, Endpoint.AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
            if (socket < 0) {
                return OptionalInt.of(scratch.errno());
            }
            long no = scratch.allocate(Integer.BYTES).address();
            int refused =
                    CFunction.of("setsockopt").callInt(scratch, socket, IPPROTO_IPV6, IPV6_V6ONLY, no, Integer.BYTES);
            var errno = refused == 0 ? OptionalInt.empty() : OptionalInt.of(scratch.errno());
            CFunction.of("close").callInt(scratch, socket);
            return errno;
        }
    }
}
