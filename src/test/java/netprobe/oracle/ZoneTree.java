package netprobe.oracle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import netprobe.dns.validation.ZoneKey;
import netprobe.dns.validation.ZoneSigner;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Zones below {@code test.}, each right or wrong in one way, with what {@code test.} says of their keys. */
final class ZoneTree {

    /** What every zone holds. */
    static final String[] CONTENT = {"www A 192.0.2.1", "www MX 10 Mail.Example.TEST.", "*.wild TXT wildcard",
        "own.wild TXT own", "a.ent A 192.0.2.2", "alias CNAME www", "*.wa CNAME www", "over CNAME www.plain.test.",
        "out CNAME www.unsigned.test.", "nowhere CNAME nx.plain.test.", "old DNAME plain.test.",
        "loop CNAME pool", "pool CNAME loop", "sub NS ns.test.", "srv SRV 1 2 3 Host.Example.TEST.",
        "x.*.star TXT star"};

    /** What a zone holds where that doesn't matter. */
    private static final String[] LITTLE = {"www A 192.0.2.1"};

    private static final int P256 = 13;
    private static final int ED25519 = 15;
    private static final int SHA256 = 2;
    private final Instant now = Instant.now();

    private final Map<Name, List<Record>> zones = new LinkedHashMap<>();
    private final ZoneKey rootKey = key(".", P256, ZoneKey.ENTRY);
    private final ZoneKey testKey = key("test.", ED25519, ZoneKey.ENTRY);
    private final List<Record> delegations = new ArrayList<>();

    private static ZoneKey key(String zone, int algorithm, int flags) {
        return ZoneKey.generate(zone, algorithm, flags);
    }

    private static ZoneKey key(String zone) {
        return key(zone, P256, ZoneKey.ENTRY);
    }

    /** Builds all of them but the two at the top. */
    ZoneTree() {
        denials();
        algorithms();
        digests();
        times();
        faults();
        rollovers();
    }

    /** The trust anchor. */
    DSRecord anchor() {
        return rootKey.ds(SHA256);
    }

    /** The zones by name. */
    Map<Name, List<Record>> zones() {
        return zones;
    }

    /** Adds a zone that others have signed, and what {@code test.} says of it. */
    void add(String zone, List<Record> records, DSRecord... ds) {
        zones.put(Name.fromConstantString(zone), records);
        delegate(zone, ds);
    }

    /** Adds to the zone above. */
    void delegate(String zone, DSRecord... ds) {
        delegations.addAll(ZoneSigner.parse(Name.root, zone + " NS ns.test.\n"));
        delegations.addAll(List.of(ds));
    }

    /** Signs the two zones at the top, when all others are there. */
    void close() {
        zones.put(Name.fromConstantString("test."), ZoneSigner.of("test.", "ns A 127.0.0.1")
                .and(delegations.toArray(Record[]::new)).keys(testKey).sign());
        zones.put(Name.root, ZoneSigner.of(".", "test NS ns.test.", "ns.test A 127.0.0.1").and(testKey.ds(SHA256))
                .keys(rootKey).sign());
    }

    /** A zone as it should be, except for what is done to its signer, and then to its records. */
    private void add(String zone, ZoneKey key, UnaryOperator<ZoneSigner> signing, UnaryOperator<List<Record>> fault) {
        add(zone, fault.apply(signing.apply(ZoneSigner.of(zone, LITTLE).keys(key)).sign()), key.ds(SHA256));
    }

    private void add(String zone, UnaryOperator<ZoneSigner> signing) {
        add(zone, key(zone), signing, UnaryOperator.identity());
    }

    /** A zone with everything in it. */
    private void addFull(String zone, UnaryOperator<ZoneSigner> signing) {
        var key = key(zone);
        add(zone, signing.apply(ZoneSigner.of(zone, CONTENT).keys(key)).sign(), key.ds(SHA256));
    }

    private void addFaulty(String zone, UnaryOperator<List<Record>> fault) {
        add(zone, key(zone), UnaryOperator.identity(), fault);
    }

    private void denials() {
        addFull("plain.test.", UnaryOperator.identity());
        addFull("hashed0.test.", zone -> zone.nsec3(0, new byte[0], false));
        addFull("hashed10.test.", zone -> zone.nsec3(10, new byte[]{1, 2}, false));
        addFull("hashed150.test.", zone -> zone.nsec3(150, new byte[]{3}, false));
        addFull("hashed151.test.", zone -> zone.nsec3(151, new byte[]{3}, false));
        addFull("optout.test.", zone -> zone.nsec3(0, new byte[0], true));
        for (var parent : List.of("plain", "hashed0", "hashed10", "hashed150", "hashed151", "optout")) {
            zones.put(Name.fromConstantString("sub." + parent + ".test."),
                    ZoneSigner.of("sub." + parent + ".test.", LITTLE).sign());
        }
        add("unsigned.test.", withoutDenial(ZoneSigner.of("unsigned.test.", CONTENT).sign()));
        add("island.test.", ZoneSigner.of("island.test.", LITTLE).keys(key("island.test.")).sign());
    }

    private static List<Record> withoutDenial(List<Record> records) {
        return records.stream().filter(record -> record.getType() != Type.NSEC).toList();
    }

    private void algorithms() {
        for (int odd : List.of(1, 12, 100)) {
            var zone = "odd" + odd + ".test.";
            add(zone, key(zone).shownAs(odd, ZoneKey.ENTRY), UnaryOperator.identity(), UnaryOperator.identity());
        }
        var good = key("either.test.");
        var odd = key("either.test.").shownAs(100, ZoneKey.ENTRY);
        add("either.test.", ZoneSigner.of("either.test.", LITTLE).keys(good, odd).sign(), good.ds(SHA256),
                odd.ds(SHA256));
        var known = key("oddly.test.");
        var oddly = key("oddly.test.").shownAs(100, ZoneKey.ZONE);
        add("oddly.test.", ZoneSigner.of("oddly.test.", LITTLE).shown(known, oddly)
                .signers(List.of(known), List.of(oddly)).sign(), known.ds(SHA256));
    }

    private void digests() {
        digest("sha1", key -> List.of(key.ds(1)));
        digest("sha384", key -> List.of(key.ds(4)));
        digest("gost", key -> List.of(as(key.ds(SHA256), 3, key.ds(SHA256).getDigest())));
        digest("odddigest", key -> List.of(as(key.ds(SHA256), 99, key.ds(SHA256).getDigest())));
        digest("sha1wrong", key -> List.of(as(key.ds(1), 1, new byte[20]), key.ds(SHA256)));
        digest("sha256wrong", key -> List.of(key.ds(1), as(key.ds(SHA256), SHA256, new byte[32])));
        digest("wrongds", key -> List.of(as(key.ds(SHA256), SHA256, new byte[32])));
        digest("goneds", key -> List.of(key("goneds.test.").ds(SHA256)));
        digest("oddandgone", key -> List.of(as(key.ds(SHA256), 99, new byte[8]), key("oddandgone.test.").ds(SHA256)));
    }

    private void digest(String label, Function<ZoneKey, List<DSRecord>> ds) {
        var zone = label + ".test.";
        var key = key(zone);
        add(zone, ZoneSigner.of(zone, LITTLE).keys(key).sign(), ds.apply(key).toArray(DSRecord[]::new));
    }

    private static DSRecord as(DSRecord ds, int digest, byte[] bytes) {
        return new DSRecord(ds.getName(), DClass.IN, ds.getTTL(), ds.getFootprint(), ds.getAlgorithm(), digest, bytes);
    }

    private void times() {
        var day = Duration.ofDays(1);
        add("expired.test.", zone -> zone.valid(now.minus(day.multipliedBy(9)), now.minus(day.multipliedBy(2))));
        add("minutes.test.", zone -> zone.valid(now.minus(day), now.minus(Duration.ofMinutes(7))));
        add("future.test.", zone -> zone.valid(now.plus(day.multipliedBy(3)), now.plus(day.multipliedBy(9))));
        add("backwards.test.", zone -> zone.valid(now.plus(day), now.minus(day)));
        add("century.test.", zone -> zone.valid(now.minus(day), now.plus(day.multipliedBy(27_000))));
        mixed("expireddata", type -> type != Type.DNSKEY);
        mixed("expiredsoa", type -> type == Type.SOA);
        mixed("expirednsec", type -> type == Type.NSEC);
    }

    /** With signatures that have expired for some types alone. */
    private void mixed(String label, IntPredicate expired) {
        var zone = label + ".test.";
        var key = key(zone);
        var signer = ZoneSigner.of(zone, LITTLE).keys(key);
        var fresh = new ArrayList<>(signer.sign());
        var stale = signer.valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1))).sign();
        fresh.removeIf(record -> record instanceof RRSIGRecord it && expired.test(it.getTypeCovered()));
        stale.stream().filter(record -> record instanceof RRSIGRecord it && expired.test(it.getTypeCovered()))
                .forEach(fresh::add);
        add(zone, fresh, key.ds(SHA256));
    }

    private void faults() {
        addFaulty("stripped.test.", records -> without(records, Type.A));
        addFaulty("strippedkeys.test.", records -> without(records, Type.DNSKEY));
        addFaulty("strippednsec.test.", ZoneTree::withoutDenial);
        addFaulty("barensec.test.", records -> without(records, Type.NSEC));
        addFaulty("nokeys.test.", records -> records.stream().filter(record -> record.getType() != Type.DNSKEY
                && !(record instanceof RRSIGRecord it && it.getTypeCovered() == Type.DNSKEY)).toList());
        addFaulty("bare.test.", records -> withoutDenial(records).stream()
                .filter(record -> record.getType() != Type.DNSKEY && record.getType() != Type.RRSIG).toList());
        addFaulty("changed.test.", records -> records.stream()
                .map(record -> record.getType() == Type.A ? changed(record) : record).toList());
        addFaulty("garbage.test.", records -> {
            var all = new ArrayList<>(records);
            records.stream().filter(record -> record instanceof RRSIGRecord it && it.getTypeCovered() == Type.A)
                    .forEach(record -> all.add(garbled((RRSIGRecord) record)));
            return all;
        });
        addFaulty("bysigner.test.", records -> records.stream().map(record -> record instanceof RRSIGRecord it
                && it.getTypeCovered() == Type.A ? signedBy(it, Name.fromConstantString("test.")) : record).toList());
        addFaulty("bystranger.test.", records -> records.stream().map(record -> record instanceof RRSIGRecord it
                && it.getTypeCovered() == Type.A ? signedBy(it, Name.fromConstantString("plain.test.")) : record)
                .toList());
        add("unsurestart.test.", key("unsurestart.test."), zone -> zone.nsec3(0, new byte[0], true),
                records -> records.stream().map(record -> record instanceof RRSIGRecord it
                        && it.getTypeCovered() == Type.SOA ? garbled(it) : record).toList());
        flags("nozonebit", 0x001);
        flags("nosep", ZoneKey.ZONE);
    }

    private void flags(String label, int flags) {
        var zone = label + ".test.";
        add(zone, key(zone, P256, flags), UnaryOperator.identity(), UnaryOperator.identity());
    }

    private static List<Record> without(List<Record> records, int covered) {
        return records.stream()
                .filter(record -> !(record instanceof RRSIGRecord it && it.getTypeCovered() == covered)).toList();
    }

    private static Record changed(Record record) {
        try {
            return new ARecord(record.getName(), DClass.IN, record.getTTL(),
                    InetAddress.getByAddress(new byte[]{(byte) 192, 0, 2, 99}));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RRSIGRecord garbled(RRSIGRecord it) {
        var bytes = it.getSignature().clone();
        bytes[bytes.length / 2] ^= 1;
        return with(it, it.getSigner(), bytes);
    }

    private static RRSIGRecord signedBy(RRSIGRecord it, Name signer) {
        return with(it, signer, it.getSignature());
    }

    private static RRSIGRecord with(RRSIGRecord it, Name signer, byte[] bytes) {
        return new RRSIGRecord(it.getName(), DClass.IN, it.getTTL(), it.getTypeCovered(), it.getAlgorithm(),
                it.getOrigTTL(), it.getExpire(), it.getTimeSigned(), it.getFootprint(), signer, bytes);
    }

    private void rollovers() {
        rollover("doubleds", (old, young) -> zone -> zone.keys(young), (old, young) -> List.of(old, young));
        rollover("doublesig", (old, young) -> zone -> zone.keys(old, young), (old, young) -> List.of(old));
        rollover("prepublished", (old, young) -> zone -> zone.shown(old, young).signers(List.of(old), List.of(old)),
                (old, young) -> List.of(old));
        rollover("unsignedkey", (old, young) -> zone -> zone.shown(old, young).signers(List.of(young), List.of(young)),
                (old, young) -> List.of(old));
        rollover("toosoon", (old, young) -> zone -> zone.keys(young), (old, young) -> List.of(old));
        rollover("toolate", (old, young) -> zone -> zone.keys(old), (old, young) -> List.of(young));
        rollover("revoked", (old, young) -> zone -> zone.keys(old.shownAs(P256, ZoneKey.REVOKED), young),
                (old, young) -> List.of(old, young));
        rollover("split", (old, young) -> zone -> zone.shown(old, young).signers(List.of(old), List.of(young)),
                (old, young) -> List.of(old));
        var alone = key("revokedalone.test.", P256, ZoneKey.REVOKED);
        add("revokedalone.test.", alone, UnaryOperator.identity(), UnaryOperator.identity());
    }

    private void rollover(String label, BiFunction<ZoneKey, ZoneKey, UnaryOperator<ZoneSigner>> signing,
            BiFunction<ZoneKey, ZoneKey, List<ZoneKey>> known) {
        var zone = label + ".test.";
        var old = key(zone);
        var young = key(zone, ED25519, ZoneKey.ENTRY);
        var ds = known.apply(old, young).stream().map(key -> key.ds(SHA256)).toArray(DSRecord[]::new);
        add(zone, signing.apply(old, young).apply(ZoneSigner.of(zone, LITTLE)).sign(), ds);
    }

    /** As a zone file. */
    static String text(List<Record> records) {
        var text = new StringBuilder();
        records.stream().distinct().forEach(record -> text.append(record).append('\n'));
        return text.toString();
    }

}
