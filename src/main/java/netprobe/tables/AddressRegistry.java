package netprobe.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;
import netprobe.model.RegistryEntry;
import netprobe.model.RegistryEntry.Registry;
import netprobe.model.RegistryEntry.SpecialPurpose;
import org.jspecify.annotations.Nullable;

/** IANA's registries of address blocks: which block an address is in, the most specific where they nest. */
public final class AddressRegistry {

    private static final Map<String, List<Block>> LOADED = new ConcurrentHashMap<>();

    /** The scope field of an IPv6 multicast address (RFC 4291, section 2.7), in the first half of its bits. */
    private static final long SCOPE_FIELD = 0x000f_0000_0000_0000L;

    private AddressRegistry() {}

    /**
     * The most specific block around the address: a multicast block, else a special-purpose block, else a part of the IPv6 address space.
     * Ordinary IPv4 unicast is in none.
     */
    public static Optional<RegistryEntry> entry(IpAddress address) {
        return address.isMulticast()
                ? mostSpecific(Registry.MULTICAST, address)
                : mostSpecific(Registry.SPECIAL_PURPOSE, address)
                        .or(() -> mostSpecific(Registry.ADDRESS_SPACE, address));
    }

    /** Every entry of a registry for a family, in the order of its file. */
    public static List<RegistryEntry> entries(Registry registry, Family family) {
        return blocks(registry, family).stream().map(Block::entry).toList();
    }

    private static Optional<RegistryEntry> mostSpecific(Registry registry, IpAddress address) {
        @Nullable
        Block best = null;
        for (Block block : blocks(registry, address.family())) {
            if (block.contains(address) && (best == null || block.isMoreSpecificThan(best))) {
                best = block;
            }
        }
        return Optional.ofNullable(best).map(Block::entry);
    }

    private static List<Block> blocks(Registry registry, Family family) {
        boolean six = family == Family.INET6;
        return switch (registry) {
            case SPECIAL_PURPOSE -> blocks(six ? "special-ipv6" : "special-ipv4", registry);
            case MULTICAST -> blocks(six ? "multicast-ipv6" : "multicast-ipv4", registry);
            case ADDRESS_SPACE -> six ? blocks("space-ipv6", registry) : List.of();
        };
    }

    private static List<Block> blocks(String file, Registry registry) {
        return LOADED.computeIfAbsent(file, name -> read(name, registry));
    }

    private static List<Block> read(String file, Registry registry) {
        var blocks = new ArrayList<Block>();
        for (String[] row : TableFile.read("address/" + file + ".tsv").rows()) {
            boolean anyScope = row[0].indexOf('x') >= 0;
            Prefix prefix = Prefix.parse(row[0].replace('x', '0')).orElseThrow();
            Optional<SpecialPurpose> special =
                    registry == Registry.SPECIAL_PURPOSE ? Optional.of(specialPurpose(row)) : Optional.empty();
            List<String> references = List.of(row[2].split("; "));
            blocks.add(new Block(prefix, anyScope, new RegistryEntry(registry, row[0], row[1], references, special)));
        }
        return List.copyOf(blocks);
    }

    private static SpecialPurpose specialPurpose(String[] row) {
        return new SpecialPurpose(row[3], Optional.of(row[4]).filter(date -> !date.equals("-")), flag(row[5]),
                flag(row[6]), flag(row[7]), flag(row[8]), flag(row[9]));
    }

    private static Optional<Boolean> flag(String field) {
        return switch (field) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A row: the block in bits, and whether it is there in every multicast scope. */
    private record Block(Prefix prefix, boolean anyScope, RegistryEntry entry) {

        boolean contains(IpAddress address) {
            IpAddress compared = anyScope
                    ? new IpAddress(Family.INET6, address.high() & ~SCOPE_FIELD, address.low(), "")
                    : address;
            return prefix.contains(compared);
        }

        boolean isMoreSpecificThan(Block other) {
            return prefix.length() > other.prefix.length();
        }
    }
}
