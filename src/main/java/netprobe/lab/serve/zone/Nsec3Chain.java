package netprobe.lab.serve.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** NSEC3 records: each names the next hash of a name that exists (RFC 5155, section 7.1). */
final class Nsec3Chain implements Denial {

    private final ZoneContents zone;
    private final Hashing hashing;
    private final NavigableMap<String, RRset> chain = new TreeMap<>();

    Nsec3Chain(ZoneContents zone, Hashing hashing) {
        this.zone = zone;
        this.hashing = hashing;
        var names = new TreeMap<String, Name>();
        hashed().forEach((name, hash) -> names.put(hash, name));
        List<String> hashes = List.copyOf(names.keySet());
        for (int i = 0; i < hashes.size(); i++) {
            String hash = hashes.get(i);
            String next = hashes.get((i + 1) % hashes.size());
            Name name = names.getOrDefault(hash, zone.apex());
            chain.put(hash, new RRset(new NSEC3Record(owner(hash), DClass.IN, zone.negativeTtl(),
                    NSEC3Record.Digest.SHA1, hashing.optOut() ? NSEC3Record.Flags.OPT_OUT : 0, hashing.iterations(),
                    hashing.salt(), Hashing.bytes(next), types(name))));
        }
    }

    /** The names of the chain: owners, and the names between them and the apex, that own nothing. */
    private Map<Name, String> hashed() {
        var hashed = new HashMap<Name, String>();
        for (Name owner : zone.owners()) {
            boolean left = hashing.optOut() && isUnsignedCut(owner);
            if (zone.isOurs(owner) && !left) {
                for (Name name = owner; name.labels() > zone.apex().labels(); name = new Name(name, 1)) {
                    hashed.computeIfAbsent(name, hashing::label);
                }
            }
        }
        hashed.put(zone.apex(), hashing.label(zone.apex()));
        return hashed;
    }

    private boolean isUnsignedCut(Name name) {
        return zone.isCut(name) && zone.set(name, Type.DS).isEmpty();
    }

    private Name owner(String hash) {
        try {
            return Name.fromString(hash, zone.apex());
        } catch (TextParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int[] types(Name name) {
        int[] own = zone.sets(name).stream().mapToInt(RRset::getType)
                .filter(type -> !zone.isCut(name) || type == Type.NS || type == Type.DS).toArray();
        boolean signed = own.length > 0 && !isUnsignedCut(name);
        return IntStream.concat(IntStream.of(own), signed ? IntStream.of(Type.RRSIG) : IntStream.empty()).sorted()
                .toArray();
    }

    private boolean isInChain(Name name) {
        return chain.containsKey(hashing.label(name));
    }

    private RRset at(Name name) {
        var entry = chain.floorEntry(hashing.label(name));
        return entry == null ? chain.lastEntry().getValue() : entry.getValue();
    }

    /** The nearest name above that the chain has, and the next one towards the name, which it has not. */
    private List<RRset> closestEncloser(Name name) {
        Name above = name;
        Name next = name;
        while (!isInChain(above)) {
            next = above;
            above = new Name(above, 1);
        }
        var sets = new ArrayList<>(List.of(at(above)));
        if (!above.equals(name)) {
            sets.add(at(next));
        }
        return sets;
    }

    @Override
    public Stream<RRset> noName(Name name) {
        return Stream.concat(closestEncloser(name).stream(),
                Stream.of(at(NsecChain.wildcard(zone.closestEncloser(name))))).distinct();
    }

    @Override
    public Stream<RRset> noType(Name name) {
        return closestEncloser(name).stream().distinct();
    }

    @Override
    public Stream<RRset> noCloser(Name name) {
        Name next = name;
        for (Name above = name; !isInChain(above); above = new Name(above, 1)) {
            next = above;
        }
        return Stream.of(at(next));
    }

    @Override
    public Stream<RRset> noTypeOfWildcard(Name name, Name wildcard) {
        return Stream.concat(closestEncloser(name).stream(), Stream.of(at(wildcard))).distinct();
    }

    @Override
    public List<RRset> all() {
        return List.copyOf(chain.values());
    }
}
