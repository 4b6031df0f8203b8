package netprobe.dns.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

class TrustAnchorsTest {

    private static final Path DEBIAN = Path.of("/usr/share/dns");

    @Test
    void ianasAreThoseOfDebian() throws Exception {
        assertThat(TrustAnchors.iana().at(Name.root)).containsExactlyInAnyOrderElementsOf(debian("root.ds"));
    }

    @Test
    void ianasAreDigestsOfTheKeys() throws Exception {
        assertThat(debian("root.key")).map(DNSKEYRecord.class::cast)
                .map(key -> (Record) new DSRecord(Name.root, key.getDClass(), 0, 2, key))
                .containsExactlyInAnyOrderElementsOf(TrustAnchors.iana().at(Name.root));
    }

    private static Iterable<Record> debian(String file) throws Exception {
        assumeTrue(Files.exists(DEBIAN.resolve(file)), "dns-root-data is not installed");
        return TrustAnchors.read(Files.readString(DEBIAN.resolve(file))).at(Name.root);
    }

    @Test
    void anchorsOfSeveralZonesStandSideBySide() throws Exception {
        var anchors = TrustAnchors.read("""
                ; made by dig +multi
                example.org. 3600 IN DNSKEY 257 3 13 (
                    mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+
                    KkxLbxILfDLUT0rAK9iUzy1L53eKGQ== ) ; KSK; alg = ECDSAP256SHA256
                test IN DS 1 13 2 00000000000000000000000000000000000000000000000000000000000000aa
                """);

        assertThat(anchors.at(Name.fromConstantString("example.org."))).hasSize(1);
        assertThat(anchors.at(Name.fromConstantString("test."))).hasSize(1);
        assertThat(anchors.isBelowAny(Name.fromConstantString("www.test."))).isTrue();
        assertThat(anchors.isBelowAny(Name.fromConstantString("test."))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            . IN DS 20326 8 2 XYZ | line 1: invalid hex encoding
            . IN DS 20326 8 x     | line 1: expected an integer
            nonsense              | line 1: expected a string
            www A 192.0.2.1       | `www.\t\t\t0\tIN\tA\t192.0.2.1` is no trust anchor; expected DS or DNSKEY records of class IN
            ; nothing             | there is no DS or DNSKEY record
            $INCLUDE /etc/passwd  | line 1: $INCLUDE encountered, but processing disabled in strict mode
            . IN DNSKEY 0 3 13 AAAA | `.\t\t\t0\tIN\tDNSKEY\t0 3 13 AAAA` is no trust anchor; expected DS or DNSKEY records of class IN
            """)
    void badLineIsNamed(String text, String reason) {
        assertThatThrownBy(() -> TrustAnchors.read(text)).asInstanceOf(type(InvalidAnchors.class))
                .extracting(InvalidAnchors::reason).isEqualTo(reason);
    }
}
