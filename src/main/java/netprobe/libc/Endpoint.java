package netprobe.libc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import netprobe.libc.Scratch.Block;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/**
 * What {@code sockaddr_in} and {@code sockaddr_in6} hold (ip(7), ipv6(7)).
 *
 * @param address without a scope, which is {@code scopeId}
 * @param port 0 to 65535
 * @param flowInfo {@code sin6_flowinfo} in host byte order; 0 for IPv4
 * @param scopeId {@code sin6_scope_id}, of a link-local address the interface index; 0 for IPv4
 */
public record Endpoint(IpAddress address, int port, long flowInfo, long scopeId) {

    /** The numbers of families on Linux. */
    public static final int AF_UNSPEC = 0;
    public static final int AF_INET = 2;
    public static final int AF_INET6 = 10;

    /** Room for either struct. */
    static final int LARGEST = 28;

    private static final int SIZE_INET = 16;
    private static final int SIZE_INET6 = 28;

    private static final int FAMILY = 0;
    private static final int PORT = 2;
    private static final int ADDRESS_INET = 4;
    private static final int FLOW_INFO = 4;
    private static final int ADDRESS_INET6 = 8;
    private static final int SCOPE_ID = 24;

    /** The number of the address's family. */
    public int family() {
        return address.family() == Family.INET ? AF_INET : AF_INET6;
    }

    /** The size of the struct, {@code socklen_t} of it. */
    int size() {
        return address.family() == Family.INET ? SIZE_INET : SIZE_INET6;
    }

    /** The struct at {@code pointer}, whose family says how large it is; getaddrinfo(3) returns no other than these two. */
    static Endpoint at(long pointer) {
        int family = Short.toUnsignedInt(Scratch.at(pointer, Short.BYTES).getShort(FAMILY));
        return switch (family) {
            case AF_INET -> inet(Scratch.at(pointer, SIZE_INET));
            case AF_INET6 -> inet6(Scratch.at(pointer, SIZE_INET6));
            default -> throw new IllegalStateException("a socket address of family " + family);
        };
    }

    private static Endpoint inet(ByteBuffer struct) {
        return new Endpoint(address(struct, ADDRESS_INET, 4), port(struct), 0, 0);
    }

    private static Endpoint inet6(ByteBuffer struct) {
        long flowInfo = Integer.toUnsignedLong(struct.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(FLOW_INFO));
        long scopeId = Integer.toUnsignedLong(struct.getInt(SCOPE_ID));
        return new Endpoint(address(struct, ADDRESS_INET6, 16), port(struct), flowInfo, scopeId);
    }

    private static int port(ByteBuffer struct) {
        return Short.toUnsignedInt(struct.duplicate().order(ByteOrder.BIG_ENDIAN).getShort(PORT));
    }

    private static IpAddress address(ByteBuffer struct, int offset, int length) {
        var packed = new byte[length];
        struct.get(offset, packed);
        return IpAddress.of(packed);
    }

    /** The struct itself. */
    Block in(Scratch scratch) {
        var block = scratch.allocate(size());
        write(block.bytes());
        return block;
    }

    /** Writes the struct at the start of {@code bytes}, which have room for {@link #LARGEST}; gives its size. */
    int write(ByteBuffer bytes) {
        var network = bytes.duplicate().order(ByteOrder.BIG_ENDIAN);
        bytes.putShort(FAMILY, (short) family());
        network.putShort(PORT, (short) port);
        if (address.family() == Family.INET) {
            network.put(ADDRESS_INET, address.packed());
        } else {
            network.putInt(FLOW_INFO, (int) flowInfo);
            network.put(ADDRESS_INET6, address.packed());
            bytes.putInt(SCOPE_ID, (int) scopeId);
        }
        return size();
    }

    /** The struct at the start of {@code bytes}; none where its family is neither of the two, as that of an unbound or a unix socket. */
    static Optional<Endpoint> in(ByteBuffer bytes) {
        return switch (Short.toUnsignedInt(bytes.getShort(FAMILY))) {
            case AF_INET -> Optional.of(inet(bytes));
            case AF_INET6 -> Optional.of(inet6(bytes));
            default -> Optional.empty();
        };
    }

    /** The address with its scope: the interface by its name, or by its number if there is none. */
    public IpAddress scoped() {
        return scopeId == 0
                ? address
                : address.within(LocalNames.interfaceAt(scopeId).orElse(Long.toString(scopeId)));
    }

    /** Presentation form: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}, {@code [fe80::1%eth0]:80}. */
    public String text() {
        return address.family() == Family.INET ? address.text() + ':' + port : '[' + scoped().text() + "]:" + port;
    }
}
