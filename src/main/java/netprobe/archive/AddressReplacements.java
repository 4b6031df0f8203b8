package netprobe.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;
import netprobe.model.RegistryEntry;
import netprobe.tables.AddressRegistry;
import netprobe.tables.RootServers;

/**
 * Addresses for addresses. Those of a special block stay in it, and two with a common prefix have one of the same length afterwards: which bits
 * are turned depends on those before them and on a key. IPv6 addresses of the Internet become such of {@code 2001:db8::/32} (RFC 3849) in the same
 * way. For those of IPv4 the networks of RFC 5737 are too small: they are taken in turn, and only whether an address is on a link of this host
 * survives.
 */
final class AddressReplacements {

    private static final Prefix DOCUMENTATION = prefix("2001:db8::/32");
    private static final List<Prefix> DOCUMENTATION_IPV4 =
            Stream.of("203.0.113.0/24", "198.51.100.0/24", "192.0.2.0/24").map(AddressReplacements::prefix).toList();

    /** All that is in use of its block (RFC 4291, section 2.5.6). */
    private static final Prefix LINK_LOCAL = prefix("fe80::/64");

    /** With an IPv4 address in the last four bytes: mapped (RFC 4291) and translated ones (RFC 6052). */
    private static final List<Prefix> EMBEDDING = List.of(prefix("::ffff:0:0/96"), prefix("64:ff9b::/96"));

    /** The same for everybody: this host itself, groups, and netmasks. */
    private static final List<Prefix> PLAIN =
            Stream.of("0.0.0.0/32", "127.0.0.0/8", "224.0.0.0/4", "255.0.0.0/8", "192.0.0.0/24", "::/127",
                    "ff00::/8").map(AddressReplacements::prefix).toList();
    private static final Set<IpAddress> ROOT =
            RootServers.hints().stream().map(RootServers.Hint::address).collect(Collectors.toSet());

    /** So often another key is tried where a substitute happens to be somebody's address itself. */
    private static final int TRIES = 50;
    private static final int OCTETS = 256;
    private static final int NEIGHBOURS = 24;

    private final byte[] key;
    private final Set<String> texts;
    private final Map<IpAddress, IpAddress> chosen = new LinkedHashMap<>();
    private final Set<IpAddress> used = new HashSet<>();
    private final Map<Prefix, Prefix> links = new HashMap<>();
    private final List<IpAddress> candidates;

    private AddressReplacements(Originals originals, byte[] key) {
        this.key = key;
        this.texts = originals.addresses().stream().filter(address -> !stays(address)).map(IpAddress::text)
                .collect(Collectors.toSet());
        this.candidates = DOCUMENTATION_IPV4.stream().flatMap(AddressReplacements::addresses)
                .filter(candidate -> !hasOriginal(candidate)).toList();
        originals.networks().forEach(link -> links.put(link, placed(link, originals)));
        originals.addresses().forEach(this::of);
    }

    /** With a key that only who has the report could know. */
    static AddressReplacements of(Originals originals, byte[] key) {
        byte[] next = key;
        var made = new AddressReplacements(originals, next);
        for (int i = 0; i < TRIES && made.reveals(); i++) {
            next = digest(next, new byte[0]);
            made = new AddressReplacements(originals, next);
        }
        return made;
    }

    private boolean reveals() {
        return chosen.entrySet().stream().filter(entry -> !stays(entry.getKey()))
                .anyMatch(entry -> hasOriginal(entry.getValue()));
    }

    private boolean hasOriginal(IpAddress candidate) {
        String text = candidate.text();
        return texts.stream().anyMatch(text::contains);
    }

    private static boolean stays(IpAddress address) {
        return ROOT.contains(address) || PLAIN.stream().anyMatch(block -> block.contains(address));
    }

    /** For a network, of which the address may be any. */
    Prefix of(Prefix network) {
        return new Prefix(of(network.address()), network.length());
    }

    /** Of IPv4, where there is room for all that are on it. */
    private Prefix placed(Prefix link, Originals originals) {
        if (link.address().family() == Family.INET6) {
            return of(link);
        }
        long needed = originals.addresses().stream().filter(link::contains).count();
        Map<IpAddress, Long> room = candidates.stream().filter(candidate -> !used.contains(candidate))
                .collect(Collectors.groupingBy(each -> new Prefix(each, link.length()).first(), Collectors.counting()));
        Predicate<IpAddress> fits =
                candidate -> room.getOrDefault(new Prefix(candidate, link.length()).first(), 0L) >= needed;
        return new Prefix(of(link.address(), fits), link.length());
    }

    /** For an address without a scope. */
    IpAddress of(IpAddress original) {
        return of(original, _ -> true);
    }

    private IpAddress of(IpAddress original, Predicate<IpAddress> fits) {
        IpAddress known = chosen.get(original);
        if (known != null) {
            return known;
        }
        IpAddress made = stays(original) ? original : make(original, fits);
        chosen.put(original, made);
        used.add(made);
        return made;
    }

    /** For a network of which only the first bits are known, such as that of a reverse zone: that of an address in it. */
    IpAddress under(IpAddress first, int length) {
        var network = new Prefix(first, length);
        return chosen.keySet().stream().filter(address -> network.contains(address) && !address.equals(first))
                .findFirst()
                .map(this::of).orElseGet(() -> of(first));
    }

    private IpAddress make(IpAddress original, Predicate<IpAddress> fits) {
        if (EMBEDDING.stream().anyMatch(block -> block.contains(original))) {
            long embedded = of(IpAddress.ipv4((int) original.low())).low();
            return new IpAddress(Family.INET6, original.high(), original.low() >>> 32 << 32 | embedded, "");
        }
        Optional<Prefix> block =
                Optional.of(LINK_LOCAL).filter(each -> each.contains(original)).or(() -> block(original));
        if (block.isPresent()) {
            return turned(original, original, block.get().length());
        }
        return original.family() == Family.INET
                ? documentation(original, fits)
                : turned(original, new IpAddress(Family.INET6,
                        DOCUMENTATION.address().high() | original.high() & 0xffffffffL, original.low(), ""),
                        DOCUMENTATION.length());
    }

    /** The special block that an address is of; none of one of the Internet, or of its documentation. */
    private static Optional<Prefix> block(IpAddress address) {
        if (DOCUMENTATION.contains(address) || DOCUMENTATION_IPV4.stream().anyMatch(each -> each.contains(address))) {
            return Optional.empty();
        }
        return AddressRegistry.entry(address).filter(entry -> entry.specialPurpose().isPresent())
                .map(RegistryEntry::block).flatMap(Prefix::parse);
    }

    /** Every bit behind the first so many is turned or not, as the key and the bits before it in the original have it. */
    private IpAddress turned(IpAddress original, IpAddress start, int from) {
        byte[] bytes = start.packed();
        for (int bit = from; bit < 8 * bytes.length; bit++) {
            String before = new Prefix(original, bit).text();
            int turn = digest(key, before.getBytes(StandardCharsets.US_ASCII))[0] & 1;
            bytes[bit / 8] ^= (byte) (turn << (7 - bit % 8));
        }
        return IpAddress.of(bytes);
    }

    /**
     * One that is free, stands to this host's links as the original does, fits, and is beside those that stand for the original's neighbours; where
     * all are taken, some stand for several.
     */
    private IpAddress documentation(IpAddress original, Predicate<IpAddress> fits) {
        var around = new Prefix(original, NEIGHBOURS);
        Optional<Prefix> beside = chosen.entrySet().stream().filter(entry -> around.contains(entry.getKey()))
                .map(entry -> new Prefix(entry.getValue(), NEIGHBOURS)).findFirst();
        Comparator<IpAddress> order = Comparator.comparing((IpAddress each) -> used.contains(each))
                .thenComparing(each -> !isOnSameLinks(original, each))
                .thenComparing(each -> !fits.test(each))
                .thenComparing(each -> beside.filter(network -> network.contains(each)).isEmpty());
        return candidates.stream().min(order).orElseGet(() -> DOCUMENTATION_IPV4.getFirst().first());
    }

    private boolean isOnSameLinks(IpAddress original, IpAddress candidate) {
        return links.entrySet().stream()
                .allMatch(link -> link.getKey().contains(original) == link.getValue().contains(candidate));
    }

    private static Stream<IpAddress> addresses(Prefix network) {
        return IntStream.rangeClosed(1, OCTETS)
                .mapToObj(octet -> IpAddress.ipv4((int) network.first().low() + octet % OCTETS));
    }

    private static byte[] digest(byte[] key, byte[] text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return digest.digest(text);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Prefix prefix(String text) {
        return Prefix.parse(text).orElseThrow();
    }
}
