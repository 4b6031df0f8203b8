package netprobe.libc;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** getservbyname_r(3) and getservbyport_r(3): the services that this host's database knows. */
public final class ServiceLookup {

    private static final CFunction GETSERVBYNAME = CFunction.of("getservbyname_r");
    private static final CFunction GETSERVBYPORT = CFunction.of("getservbyport_r");

    private static final int NAME = 0;
    private static final int ALIASES = 8;
    private static final int PORT = 16;
    private static final int PROTOCOL = 24;

    private ServiceLookup() {}

    /**
     * A {@code struct servent}.
     *
     * @param port in host byte order
     * @param protocol such as {@code tcp}
     */
    public record Service(String name, List<String> aliases, int port, String protocol) {}

    /**
     * The service of this name or alias.
     *
     * @param name without NUL
     * @param protocol such as {@code tcp}; empty for the first that has the name
     */
    public static Reply<Service> byName(byte[] name, Optional<byte[]> protocol) {
        return Reentrant.call(GETSERVBYNAME, scratch -> new long[]{scratch.string(name), scratch.string(protocol)},
                ServiceLookup::service);
    }

    /**
     * The service on this port.
     *
     * @param port in host byte order
     * @param protocol likewise
     */
    public static Reply<Service> byPort(int port, Optional<byte[]> protocol) {
        return Reentrant.call(GETSERVBYPORT, scratch -> new long[]{swapped(port), scratch.string(protocol)},
                ServiceLookup::service);
    }

    private static Service service(ByteBuffer struct) {
        return new Service(Scratch.stringAt(struct.getLong(NAME)), Scratch.stringsAt(struct.getLong(ALIASES)),
                swapped(struct.getInt(PORT)), Scratch.stringAt(struct.getLong(PROTOCOL)));
    }

    /** htons(3) and ntohs(3): both platforms are little-endian. */
    private static int swapped(int port) {
        return Short.toUnsignedInt(Short.reverseBytes((short) port));
    }
}
