package netprobe.libc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** Network namespaces of Linux (network_namespaces(7)): each has interfaces, addresses, routes, ports and sysctls of its own. */
public final class NetworkNamespace {

    /** {@code CLONE_NEWNET} of sched.h. */
    private static final int NETWORK = 0x40000000;

    private NetworkNamespace() {}

    /**
     * Moves the calling thread, which has to be a platform thread, into a network namespace (setns(2)): sockets that it opens from now on are
     * there, and so are threads and processes that it starts.
     *
     * @param file what stands for the namespace, such as {@code /run/netns/NAME}
     * @throws IOException with the errno, where there is no such namespace or no right to enter it
     */
    public static void enter(Path file) throws IOException {
        try (var scratch = new Scratch()) {
            // not open(2), which is variadic
            long stream = CFunction.of("fopen").call(scratch, scratch.string(file.toString().getBytes(UTF_8)),
                    scratch.string("re".getBytes(UTF_8)));
            if (stream == 0) {
                throw new IOException("fopen " + file + ": errno " + scratch.errno());
            }
            int descriptor = CFunction.of("fileno").callInt(scratch, stream);
            int refused = CFunction.of("setns").callInt(scratch, descriptor, NETWORK);
            int errno = scratch.errno();
            CFunction.of("fclose").callInt(scratch, stream);
            if (refused != 0) {
                throw new IOException("setns " + file + ": errno " + errno);
            }
        }
    }
}
