package netprobe.libc;

import java.nio.ByteBuffer;
import java.util.List;
import netprobe.libc.Scratch.Block;

/**
 * Socket addresses that datagrams go to, ready for the kernel, and found again by what the kernel says of those that come.
 *
 * <p>All are of one family. Two datagrams are of the same peer if address and port are equal, and of link-local addresses the interface.
 */
public final class Peers {

    /** What {@link #find} gives of somebody else. */
    public static final int STRANGER = -1;

    static final int STRIDE = 32;

    private static final int ADDRESS_INET6 = 8;
    private static final int SCOPE_ID = 24;
    private static final int LINK_LOCAL = 0xfe80;

    private final Block structs;
    private final int size;
    private final int[] places;
    private final int mask;
    private final boolean isInet6;

    /** Addresses in the order in which they are numbered from 0; of several that are equal, the first is found. */
    public Peers(List<Endpoint> peers) {
        this.structs = Scratch.lasting().allocate(Math.max(1, peers.size()) * STRIDE);
        this.isInet6 = !peers.isEmpty() && peers.getFirst().family() == Endpoint.AF_INET6;
        this.size = peers.isEmpty() ? 0 : peers.getFirst().size();
        this.mask = Integer.highestOneBit(Math.max(8, peers.size() * 4)) * 2 - 1;
        this.places = new int[mask + 1];
        for (int peer = 0; peer < peers.size(); peer++) {
            ByteBuffer struct = struct(peer);
            peers.get(peer).write(struct);
            int place = place(struct, 0);
            while (places[place] != 0) {
                place = place + 1 & mask;
            }
            places[place] = peer + 1;
        }
    }

    private ByteBuffer struct(int peer) {
        ByteBuffer all = structs.bytes();
        return all.slice(peer * STRIDE, STRIDE).order(all.order());
    }

    /** The size of each struct. */
    int size() {
        return size;
    }

    /** Where the struct of a peer is. */
    long address(int peer) {
        return structs.address() + (long) peer * STRIDE;
    }

    /** Which peer the socket address at {@code at} is of, or {@link #STRANGER}. */
    int find(ByteBuffer bytes, int at) {
        int place = place(bytes, at);
        while (places[place] != 0) {
            int peer = places[place] - 1;
            if (isEqual(bytes, at, peer * STRIDE)) {
                return peer;
            }
            place = place + 1 & mask;
        }
        return STRANGER;
    }

    private int place(ByteBuffer bytes, int at) {
        // of IPv6, family and port alone: the flow label is nobody's name
        long key = isInet6 ? bytes.getInt(at) : bytes.getLong(at);
        if (isInet6) {
            key ^= bytes.getLong(at + ADDRESS_INET6) * 31 + bytes.getLong(at + ADDRESS_INET6 + Long.BYTES);
        }
        key *= 0x9e37_79b9_7f4a_7c15L;
        return (int) (key >>> 40) & mask;
    }

    private boolean isEqual(ByteBuffer bytes, int at, int struct) {
        ByteBuffer own = structs.bytes();
        if (!isInet6) {
            return bytes.getLong(at) == own.getLong(struct);
        }
        return bytes.getInt(at) == own.getInt(struct)
                && bytes.getLong(at + ADDRESS_INET6) == own.getLong(struct + ADDRESS_INET6)
                && bytes.getLong(at + ADDRESS_INET6 + Long.BYTES) == own.getLong(struct + ADDRESS_INET6 + Long.BYTES)
                && (!isLinkLocal(bytes, at) || bytes.getInt(at + SCOPE_ID) == own.getInt(struct + SCOPE_ID));
    }

    private static boolean isLinkLocal(ByteBuffer bytes, int at) {
        int first = Byte.toUnsignedInt(bytes.get(at + ADDRESS_INET6)) << 8
                | Byte.toUnsignedInt(bytes.get(at + ADDRESS_INET6 + 1));
        return (first & 0xffc0) == LINK_LOCAL;
    }
}
