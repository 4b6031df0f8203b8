package netprobe.lab.serve.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Zones as they come out of a scenario. */
class ZonesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Map<String, List<IpAddress>> HOSTS =
            Map.of("top", addresses("192.0.2.1"), "auth", addresses("192.0.2.2", "2001:db8::2"));

    private static final String DIGEST = "00".repeat(32);

    private static List<IpAddress> addresses(String... texts) {
        return List.of(texts).stream().map(text -> AddressText.pton(text).orElseThrow()).toList();
    }

    private static Zones zones(Object... keysAndTables) throws ScenarioFault {
        var table = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndTables.length; i += 2) {
            table.put((String) keysAndTables[i], keysAndTables[i + 1]);
        }
        return Zones.read(new ServerTable("zones", table), HOSTS, NOW);
    }

    private static Map<String, Object> zone(String host, Object signed, String text) {
        return Map.of("servers", List.of(host), "signed", signed, "text", text);
    }

    private static List<String> data(Zones zones, String zone, String owner, int type) {
        return contents(zones, zone).records(name(owner), type).stream().map(Record::rdataToString).sorted().toList();
    }

    private static ZoneContents contents(Zones zones, String zone) {
        return zones.named(name(zone)).orElseThrow().contents();
    }

    private static Name name(String text) {
        return Name.fromConstantString(text);
    }

    @Test
    void whatIsMissingComesAboutByItself() throws ScenarioFault {
        var zones = zones(".", zone("top", true, ""), "org", zone("top", true, ""), "example.org",
                zone("auth", true, ""));
        assertThat(data(zones, "example.org.", "example.org.", Type.NS)).containsExactly("ns1.example.org.");
        assertThat(data(zones, "example.org.", "ns1.example.org.", Type.A)).containsExactly("192.0.2.2");
        assertThat(contents(zones, "example.org.").soa().getSerial()).isEqualTo(1);
        assertThat(data(zones, "org.", "example.org.", Type.NS)).containsExactly("ns1.example.org.");
        assertThat(data(zones, "org.", "ns1.example.org.", Type.AAAA)).containsExactly("2001:db8:0:0:0:0:0:2");
        assertThat(data(zones, "org.", "example.org.", Type.DS)).hasSize(1);
        assertThat(data(zones, ".", "example.org.", Type.NS)).isEmpty();
        assertThat(zones.anchor()).startsWith(".").contains("DS");
        assertThat(zones.wrongAnchor()).contains("DS").isNotEqualTo(zones.anchor());
        assertThat(zones.hints()).contains("ns1.").contains("192.0.2.1");
    }

    @Test
    void whatTheZoneAboveSaysStands() throws ScenarioFault {
        String text = "example NS ns.example.\nns.example.org. A 192.0.2.77\nexample DS 1 8 2 " + DIGEST;
        var zones = zones("org", zone("top", true, text), "example.org",
                zone("auth", true, "@ NS ns\n@ NS ns.elsewhere.\nns A 192.0.2.3"));
        assertThat(data(zones, "org.", "example.org.", Type.NS)).containsExactly("ns.example.");
        assertThat(data(zones, "org.", "example.org.", Type.DS)).containsExactly("1 8 2 " + DIGEST);
        assertThat(data(zones, "example.org.", "example.org.", Type.NS)).hasSize(2);
    }

    @Test
    void unsignedZonesHaveNoDigestAbove() throws ScenarioFault {
        var zones = zones("org", zone("top", true, ""), "example.org", zone("auth", false, ""));
        assertThat(data(zones, "org.", "example.org.", Type.DS)).isEmpty();
        assertThat(zones.anchor()).isEmpty();
        assertThat(zones.named(name("example.org.")).orElseThrow().records()).noneMatch(RRSIGRecord.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 10, 13, 14, 15, 16})
    void signaturesFitKeysAndRecords(long algorithm) throws ScenarioFault {
        var zones =
                zones("example.org", zone("auth", Map.of("algorithm", algorithm, "two-keys", true), "www A 192.0.2.1"));
        Zone zone = zones.named(name("example.org.")).orElseThrow();
        var keys = zone.contents().records(name("example.org."), Type.DNSKEY).stream()
                .map(DNSKEYRecord.class::cast).toList();
        assertThat(keys).hasSize(2).allMatch(key -> key.getAlgorithm() == algorithm);
        for (Record record : zone.records()) {
            if (record instanceof RRSIGRecord signature) {
                RRset covered = zone.contents().set(signature.getName(), signature.getTypeCovered())
                        .or(() -> zone.denialAt(signature.getName())).orElseThrow();
                DNSKEYRecord key = keys.stream().filter(each -> each.getFootprint() == signature.getFootprint())
                        .findFirst().orElseThrow();
                assertThatCode(() -> DNSSEC.verify(covered, signature, key, NOW)).doesNotThrowAnyException();
            }
        }
        assertThat(zone.signatures(zone.contents().set(name("www.example.org."), Type.A).orElseThrow())).hasSize(1);
    }

    @Test
    void delegationsAndGlueAreNotSigned() throws ScenarioFault {
        var zones = zones("org", zone("top", true, "sub NS ns.sub\nns.sub A 192.0.2.9"));
        Zone zone = zones.named(name("org.")).orElseThrow();
        assertThat(zone.signatures(zone.contents().set(name("sub.org."), Type.NS).orElseThrow())).isEmpty();
        assertThat(zone.signatures(zone.contents().set(name("ns.sub.org."), Type.A).orElseThrow())).isEmpty();
        assertThat(zone.signatures(zone.denialAt(name("sub.org.")).orElseThrow())).hasSize(1);
        assertThat(zone.denialAt(name("ns.sub.org."))).isEmpty();
    }

    @Test
    void signaturesAreWrongInTime() throws ScenarioFault {
        var expired = signatures(Map.of("expired", "3d", "of", "A"), Type.A);
        assertThat(expired).allMatch(signature -> signature.getExpire().equals(NOW.minus(Duration.ofDays(3))));
        assertThat(signatures(Map.of("expired", "3d", "of", "A"), Type.NS))
                .allMatch(signature -> signature.getExpire().isAfter(NOW));
        assertThat(signatures(Map.of("not-yet", "2h"), Type.NS))
                .allMatch(signature -> signature.getTimeSigned().equals(NOW.plus(Duration.ofHours(2))));
        assertThat(signatures(Map.of("stripped", List.of("www A", "NSEC")), Type.A)).isEmpty();
        assertThat(signatures(Map.of("stripped", "NS"), Type.A)).hasSize(1);
    }

    private static List<RRSIGRecord> signatures(Map<String, Object> signed, int covered) throws ScenarioFault {
        var zones = zones("example.org", zone("auth", signed, "www A 192.0.2.1"));
        Zone zone = zones.named(name("example.org.")).orElseThrow();
        Name owner = covered == Type.A ? name("www.example.org.") : name("example.org.");
        return zone.signatures(zone.contents().set(owner, covered).orElseThrow()).stream()
                .map(RRSIGRecord.class::cast).toList();
    }

    @ParameterizedTest
    @CsvSource({"none,1,true", "missing,0,false", "wrong-tag,1,false", "wrong-digest,1,false",
        "unknown-algorithm,1,false", "unknown-digest,1,false"})
    void theParentMayHaveSomethingElse(String fault, int count, boolean right) throws ScenarioFault {
        var zones = zones("org", zone("top", true, ""), "example.org", zone("auth", Map.of("ds", fault), ""));
        var key = (DNSKEYRecord) contents(zones, "example.org.").records(name("example.org."), Type.DNSKEY).getFirst();
        var ds = contents(zones, "org.").records(name("example.org."), Type.DS);
        assertThat(ds).hasSize(count);
        assertThat(ds).allMatch(record -> right == new DSRecord(key.getName(), 1, record.getTTL(), 2, key)
                .equals(record));
    }

    @Test
    void aVersionIsSignedByTheSameKeys() throws ScenarioFault {
        var zones = zones("example.org", zone("auth", true, "www A 192.0.2.1"));
        var versions = new ServerTable("zones", Map.of("example.org", Map.of("text", "www A 192.0.2.2")));
        Zone version = zones.of("top", Optional.of(versions)).getFirst();
        assertThat(version.contents().records(name("www.example.org."), Type.A)).singleElement()
                .extracting(Record::rdataToString).isEqualTo("192.0.2.2");
        assertThat(version.contents().records(name("example.org."), Type.DNSKEY))
                .isEqualTo(contents(zones, "example.org.").records(name("example.org."), Type.DNSKEY));
        assertThat(zones.of("top", Optional.empty())).isEmpty();
        assertThat(zones.of("auth", Optional.empty())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www A nowhere             | {}                 | zones.example.org.text is not a zone file: line 1
            www.example.net. A 1.2.3.4 | {}                | www.example.net., which is not in the zone
            www A 192.0.2.1           | algorithm=5        | algorithm is 5; expected one of [8, 10, 13, 14, 15, 16]
            www A 192.0.2.1           | ds=odd             | ds is "odd"; expected one of none, missing
            www A 192.0.2.1           | stripped=www WHAT  | stripped has "www WHAT"; expected a type
            www A 192.0.2.1           | expired=soon       | expired is "soon"; expected a time
            """)
    void whatMakesNoSenseIsComplainedAbout(String text, String setting, String complaint) {
        String[] pair = setting.split("=", -1);
        Object value = pair.length < 2 ? "" : pair[1].matches("\\d+") ? (Object) Long.valueOf(pair[1]) : pair[1];
        Object signed = pair.length < 2 ? true : Map.of(pair[0], value);
        assertThatExceptionOfType(ScenarioFault.class)
                .isThrownBy(() -> zones("example.org", zone("auth", signed, text))).withMessageContaining(complaint);
    }
}
