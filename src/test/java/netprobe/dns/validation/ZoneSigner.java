package netprobe.dns.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Master;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/** Signs a zone (RFC 4035, section 2; RFC 5155, section 7.1): what signers of others refuse to do wrong can be done wrong with what it makes. */
public final class ZoneSigner {

    private static final long TTL = 300;
    private static final base32 BASE32 = new base32(base32.Alphabet.BASE32HEX, false, true);

    private final Name origin;
    private final List<Record> records = new ArrayList<>();
    private List<ZoneKey> keySigners = List.of();
    private List<ZoneKey> zoneSigners = List.of();
    private Instant inception = Instant.now().minus(Duration.ofDays(1));
    private Instant expiration = Instant.now().plus(Duration.ofDays(30));
    private int iterations = -1;
    private byte[] salt = {};
    private boolean optOut;

    private ZoneSigner(Name origin) {
        this.origin = origin;
    }

    /** A zone with these records, in zone-file form relative to it; an SOA and an NS record are there already. */
    public static ZoneSigner of(String origin, String... lines) {
        var signer = new ZoneSigner(Name.fromConstantString(origin));
        return signer.and("@ SOA ns.test. hostmaster.test. 1 3600 600 86400 300", "@ NS ns.test.").and(lines);
    }

    /** Further records. */
    public ZoneSigner and(String... lines) {
        records.addAll(parse(origin, String.join("\n", lines) + "\n"));
        return this;
    }

    /** Further records, such as DS records of zones below. */
    public ZoneSigner and(Record... more) {
        records.addAll(List.of(more));
        return this;
    }

    /** Shows these keys, all of which sign everything. */
    public ZoneSigner keys(ZoneKey... keys) {
        return shown(keys).signers(List.of(keys), List.of(keys));
    }

    /** Shows these keys. */
    public ZoneSigner shown(ZoneKey... keys) {
        for (ZoneKey key : keys) {
            records.add(key.record());
        }
        return this;
    }

    /** Who signs the keys, and who all else. */
    public ZoneSigner signers(List<ZoneKey> ofKeys, List<ZoneKey> ofAllElse) {
        keySigners = ofKeys;
        zoneSigners = ofAllElse;
        return this;
    }

    /** When the signatures are valid. */
    public ZoneSigner valid(Instant from, Instant until) {
        inception = from;
        expiration = until;
        return this;
    }

    /** NSEC3 instead of NSEC. */
    public ZoneSigner nsec3(int rounds, byte[] spice, boolean leaveOut) {
        iterations = rounds;
        salt = spice;
        optOut = leaveOut;
        return this;
    }

    /** The zone as it is before anything is signed. */
    public List<Record> plain() {
        return List.copyOf(records);
    }

    /** The whole zone with its signatures. */
    public List<Record> sign() {
        var denial = iterations < 0 ? plainDenial() : hashedDenial();
        var all = new ArrayList<>(records);
        all.addAll(denial);
        var signed = new ArrayList<>(all);
        for (RRset set : sets(all)) {
            if (isSigned(set)) {
                var signers = set.getType() == Type.DNSKEY ? keySigners : zoneSigners;
                signers.forEach(key -> signed.add(key.sign(set, inception, expiration)));
            }
        }
        return signed;
    }

    /** Parses zone-file text. */
    public static List<Record> parse(Name origin, String text) {
        try (var master = new Master(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), origin, TTL)) {
            var records = new ArrayList<Record>();
            for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
                records.add(record);
            }
            return records;
        } catch (IOException notAZone) {
            throw new UncheckedIOException(notAZone);
        }
    }

    static List<RRset> sets(List<Record> records) {
        var sets = new TreeMap<String, RRset>();
        records.forEach(record -> sets
                .computeIfAbsent(record.getName() + " " + record.getType(), _ -> new RRset()).addRR(record));
        return List.copyOf(sets.values());
    }

    private boolean isSigned(RRset set) {
        boolean cut = isCut(set.getName());
        return !isBelowCut(set.getName())
                && (!cut || set.getType() == Type.DS || set.getType() == Type.NSEC || set.getType() == Type.NSEC3);
    }

    private boolean isCut(Name name) {
        return !name.equals(origin)
                && records.stream().anyMatch(record -> record.getType() == Type.NS && record.getName().equals(name));
    }

    private boolean isBelowCut(Name name) {
        return Stream.iterate(name, other -> other.labels() > origin.labels(), other -> new Name(other, 1)).skip(1)
                .anyMatch(this::isCut);
    }

    private NavigableSet<Name> owners() {
        var owners = new TreeSet<Name>();
        records.stream().map(Record::getName).filter(name -> !isBelowCut(name)).forEach(owners::add);
        return owners;
    }

    private int[] types(Name name, Function<Boolean, IntStream> more) {
        var own = records.stream().filter(record -> record.getName().equals(name)).mapToInt(Record::getType);
        boolean signs = !isCut(name) || records.stream()
                .anyMatch(record -> record.getName().equals(name) && record.getType() == Type.DS);
        boolean empty = records.stream().noneMatch(record -> record.getName().equals(name));
        return IntStream.concat(own, empty ? IntStream.empty() : more.apply(signs)).distinct().sorted().toArray();
    }

    private List<Record> plainDenial() {
        var owners = owners();
        return owners.stream().<Record>map(name -> {
            Name next = owners.higher(name);
            return new NSECRecord(name, DClass.IN, TTL, next == null ? origin : next,
                    types(name, _ -> IntStream.of(Type.NSEC, Type.RRSIG)));
        }).toList();
    }

    private List<Record> hashedDenial() {
        var parameters = new NSEC3PARAMRecord(origin, DClass.IN, TTL, NSEC3Record.Digest.SHA1, 0, iterations, salt);
        records.add(parameters);
        var hashes = new TreeMap<String, Name>();
        for (Name owner : owners()) {
            boolean left = optOut && isCut(owner) && types(owner, _ -> IntStream.empty()).length == 1;
            for (Name name = owner; !left && name.labels() >= origin.labels(); name = new Name(name, 1)) {
                hashes.put(hash(parameters, name), name);
                if (name.equals(Name.root)) {
                    break;
                }
            }
        }
        var all = new ArrayList<Record>();
        hashes.forEach((hash, name) -> {
            var next = hashes.higherKey(hash);
            all.add(new NSEC3Record(child(hash), DClass.IN, TTL, NSEC3Record.Digest.SHA1, optOut ? 1 : 0, iterations,
                    salt,
                    BASE32.fromString(next == null ? hashes.firstKey() : next),
                    types(name, signs -> signs ? IntStream.of(Type.RRSIG) : IntStream.empty())));
        });
        return all;
    }

    private Name child(String label) {
        try {
            return Name.fromString(label, origin);
        } catch (TextParseException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String hash(NSEC3PARAMRecord parameters, Name name) {
        try {
            return BASE32.toString(parameters.hashName(name));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
