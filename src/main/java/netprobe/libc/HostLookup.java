package netprobe.libc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/** gethostbyname2_r(3) and gethostbyaddr_r(3): a host's names and its addresses of one family. */
public final class HostLookup {

    private static final CFunction GETHOSTBYNAME2 = CFunction.of("gethostbyname2_r");
    private static final CFunction GETHOSTBYADDR = CFunction.of("gethostbyaddr_r");

    private static final int NAME = 0;
    private static final int ALIASES = 8;
    private static final int FAMILY = 16;
    private static final int LENGTH = 20;
    private static final int ADDRESSES = 24;

    private HostLookup() {}

    /**
     * A {@code struct hostent}.
     *
     * @param family of the addresses, by number
     */
    public record Host(String name, List<String> aliases, int family, List<IpAddress> addresses) {}

    /**
     * The host of this name, with its addresses of one family.
     *
     * @param name without NUL
     * @param family by number
     */
    public static Reply<Host> byName(byte[] name, int family) {
        return Reentrant.call(GETHOSTBYNAME2, scratch -> new long[]{scratch.string(name), family}, HostLookup::host);
    }

    /** The host that has this address; a scope plays no part. */
    public static Reply<Host> byAddress(IpAddress address) {
        byte[] packed = address.packed();
        int family = address.family() == Family.INET ? Endpoint.AF_INET : Endpoint.AF_INET6;
        return Reentrant.call(GETHOSTBYADDR, scratch -> new long[]{scratch.bytes(packed), packed.length, family},
                HostLookup::host);
    }

    private static Host host(ByteBuffer struct) {
        var addresses = new ArrayList<IpAddress>();
        for (long pointer : Scratch.pointersAt(struct.getLong(ADDRESSES))) {
            var packed = new byte[struct.getInt(LENGTH)];
            Scratch.at(pointer, packed.length).get(packed);
            addresses.add(IpAddress.of(packed));
        }
        return new Host(Scratch.stringAt(struct.getLong(NAME)), Scratch.stringsAt(struct.getLong(ALIASES)),
                struct.getInt(FAMILY),
                addresses);
    }
}
