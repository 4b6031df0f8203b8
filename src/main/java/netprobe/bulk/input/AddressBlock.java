package netprobe.bulk.input;

import java.util.Optional;
import java.util.regex.Pattern;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** Those addresses of a block (CIDR, RFC 4632) whose turn has not come yet, lowest first. */
final class AddressBlock {

    private static final int LARGEST_BITS = 32;

    /** What is meant to be a block; {@code 0/25.2.0.192.in-addr.arpa} is a name (RFC 2317). */
    private static final Pattern MEANT = Pattern.compile("[0-9.]+/[0-9]*|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*/[0-9]*");

    private final Family family;
    private final long high;
    private long low;
    private long left;

    private AddressBlock(Prefix prefix) {
        IpAddress first = prefix.first();
        this.family = first.family();
        this.high = first.high();
        this.low = first.low();
        this.left = 1L << Prefix.bits(family) - prefix.length();
    }

    /** Reads {@code 192.0.2.0/24} or {@code 2001:db8::/120}, of whatever address of the block; empty where none is meant. */
    static Optional<AddressBlock> parse(String text) throws UnreadableLine {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        Optional<IpAddress> address = AddressText.pton(text.substring(0, slash));
        if (address.isEmpty()) {
            if (MEANT.matcher(text).matches()) {
                throw refused("expected a whole address before /, such as 192.0.2.0/24 or 2001:db8::/120");
            }
            return Optional.empty();
        }
        int bits = Prefix.bits(address.get().family());
        Optional<Prefix> prefix = Prefix.of(address.get(), text.substring(slash + 1));
        if (prefix.isEmpty()) {
            throw refused("expected a prefix length of 0 to " + bits + " after /");
        }
        if (bits - prefix.get().length() > LARGEST_BITS) {
            throw refused("expected a prefix length of at least " + (bits - LARGEST_BITS)
                    + ", which makes 4294967296 addresses");
        }
        return Optional.of(new AddressBlock(prefix.get()));
    }

    private static UnreadableLine refused(String expected) {
        return new UnreadableLine("invalid-address", expected);
    }

    boolean isEmpty() {
        return left == 0;
    }

    /**
     * Takes the next address, and writes its name in the reverse mapping at the beginning of an array.
     *
     * @return how many bytes that has
     */
    int takeName(byte[] wire) {
        int length = ReverseWire.write(family, high, low, wire);
        left--;
        low++; // never beyond its 64 bits, since a block has no more than 32 of its own
        return length;
    }
}
