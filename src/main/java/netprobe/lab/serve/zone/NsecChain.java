package netprobe.lab.serve.zone;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** NSEC records: each names the next owner in the zone (RFC 4034, section 4). */
final class NsecChain implements Denial {

    private final ZoneContents zone;
    private final NavigableMap<Name, RRset> chain = new TreeMap<>();

    NsecChain(ZoneContents zone) {
        this.zone = zone;
        List<Name> owners = zone.owners().stream().filter(zone::isOurs).toList();
        for (int i = 0; i < owners.size(); i++) {
            Name owner = owners.get(i);
            chain.put(owner, new RRset(new NSECRecord(owner, DClass.IN, zone.negativeTtl(),
                    owners.get((i + 1) % owners.size()), types(owner))));
        }
    }

    private int[] types(Name owner) {
        IntStream own = zone.sets(owner).stream().mapToInt(RRset::getType)
                .filter(type -> !zone.isCut(owner) || type == Type.NS || type == Type.DS);
        return IntStream.concat(own, IntStream.of(Type.RRSIG, Type.NSEC)).sorted().toArray();
    }

    private RRset at(Name name) {
        return chain.floorEntry(name).getValue();
    }

    @Override
    public Stream<RRset> noName(Name name) {
        return Stream.of(at(name), at(wildcard(zone.closestEncloser(name)))).distinct();
    }

    @Override
    public Stream<RRset> noType(Name name) {
        return Stream.of(at(name));
    }

    @Override
    public Stream<RRset> noCloser(Name name) {
        return Stream.of(at(name));
    }

    @Override
    public Stream<RRset> noTypeOfWildcard(Name name, Name wildcard) {
        return Stream.of(at(name), at(wildcard)).distinct();
    }

    @Override
    public List<RRset> all() {
        return List.copyOf(chain.values());
    }

    /** The wildcard below a name. A name for which there is no room above a label has none: its own record covers it. */
    static Name wildcard(Name encloser) {
        try {
            return Name.concatenate(Name.fromConstantString("*"), encloser);
        } catch (NameTooLongException noRoom) {
            return encloser;
        }
    }
}
