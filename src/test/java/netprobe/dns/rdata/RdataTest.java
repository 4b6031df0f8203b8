package netprobe.dns.rdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import netprobe.tables.DnsRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;

/** What servers won't serve; the rest is held against dig by RecordTypesIT. */
class RdataTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static Rdata read(String type, String hex) {
        return read(type, hex, DClass.IN);
    }

    private static Rdata read(String type, String hex, int dclass) {
        byte[] wire = HexFormat.of().parseHex(hex.replace(" ", ""));
        return Rdata.read(new RdataInput(wire, 0, wire.length, NOW), DnsRegistry.TYPES.number(type).orElseThrow(),
                dclass);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A         | 0a0000             | too short
            A         | 0a00000100         | too long
            MX        | 000a03666f6f       | a name without an end
            MX        | 000ac002           | a pointer to itself
            TXT       |                    | no string at all
            TXT       | 05616263           | a string that is longer than the data
            LOC       | 01121613800000008000000000989680 | a version of the future
            LOC       | 00a21613800000008000000000989680 | a size with a digit beyond nine
            LOC       | 00121613ffffffff8000000000989680 | north of the pole
            NSEC      | 00 00 00           | an empty window
            NSEC      | 00 01 01 40 00 01 40 | windows that descend
            NSEC      | 00 00 21 40        | a window that is too long
            APL       | 0003 08 01 0a      | a family without a form
            APL       | 0001 21 04 0a000001 | a prefix longer than the address
            IPSECKEY  | 0a 04 02 00        | a gateway without a form
            SVCB      | 0001 00 0003 0002 0050 0001 0003 026832 | keys that descend
            SVCB      | 0001 00 0003 0003 005000 | a port of three bytes
            SVCB      | 0001 00 0002 0001 00 | a value where none belongs
            A6        | 81 00              | a prefix of 129
            HIP       | 10 02 0080 00      | lengths that lie
            TSIG      | 00 000000000000 012c ffff 00 | a signature cut short
            """)
    void dataThatBreaksItsFormatIsKeptAsItCame(String type, String hex, String why) {
        String bytes = hex == null ? "" : hex.replace(" ", "").toUpperCase(Locale.ROOT);

        Rdata rdata = read(type, hex == null ? "" : hex);

        assertThat(rdata.isSound()).as(why).isFalse();
        assertThat(rdata.text()).isEqualTo(("\\# " + bytes.length() / 2 + ' ' + bytes).strip());
        assertThat(rdata.remarks()).containsExactly("does not follow the format of its type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TKEY  | 0161 00 00000001 00000002 0003 0010 0002 abcd 0000    | a. 1 2 3 BADSIG 2 q80= 0
            TSIG  | 00 0000 65000000 012c 0000 1234 0012 0000             | . 1694498816 300 0 4660 BADTIME 0
            CERT  | 0001 0002 11 00                                      | PKIX 2 17 AA==
            CERT  | 0001 0002 0d 00                                      | PKIX 2 ECDSAP256SHA256 AA==
            MD    | 0161 00                                              | a.
            CLA   | 03 652d73                                            | "e-s"
            SVCB  | 0001 00 0007 0000 0008 0000                          | 1 . key7 key8
            HTTPS | 0001 00 0001 0003 02 2c5c                            | 1 . alpn="\\\\,\\\\\\\\"
            RRSIG | 0001 08 00 00000000 ffffffff 00000000 0001 00 00     | A 8 0 0 19691231235959 19700101000000 1 . AA==
            """)
    void rareFormsAreWrittenAsInZoneFiles(String type, String hex, String text) {
        assertThat(read(type, hex)).extracting(Rdata::isSound, Rdata::text).containsExactly(true, text);
    }

    @Test
    void typeOfAnotherClassHasItsOwnFormOrNone() {
        assertThat(read("A", "01610000ff", DClass.CH).text()).isEqualTo("a. 377");
        assertThat(read("A", "0a000001", 32).text()).isEqualTo("\\# 4 0A000001");
        assertThat(read("AAAA", "00", DClass.CH).text()).isEqualTo("\\# 1 00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DS     | 4f66 08 02 ab                                  | key tag 20326; RSASHA256; SHA-256
            CDS    | 0000 00 00 00                                  | asks the parent to remove its DS records (RFC 8078)
            DNSKEY | 0181 03 0d 0102                                | key tag 1424; KSK, revoked (RFC 5011); ECDSAP256SHA256, 256 bits
            DNSKEY | 0100 03 08 03010001 ff00000000000000           | key tag 1547; ZSK; RSASHA256, 64 bits
            DNSKEY | 0000 03 63 00                                  | key tag 867; no zone key; 99
            TLSA   | 03 01 01 ab                                    | DANE-EE, SPKI, SHA2-256
            SSHFP  | 04 02 ab                                       | Ed25519, SHA-256
            NSEC3  | 01 01 000c 02 abcd 01 00                       | SHA-1; opt-out: unsigned delegations may be missing (RFC 5155); iterations should be 0 (RFC 9276); salt should be empty (RFC 9276)
            MX     | 0000 00                                        | accepts no mail (RFC 7505)
            SRV    | 0000 0000 0000 00                              | the service is not offered (RFC 2782)
            CAA    | 80 05 6973737565 63612e6578616d706c653b613d62  | ca.example may issue certificates; critical: who does not know the tag may not issue
            CAA    | 00 09 697373756577696c64 3b                    | nobody may issue wildcard certificates
            HTTPS  | 0000 0161 00                                   | alias of the target
            HTTPS  | 0001 00 0007 0000 0008 0000                    | at the owner's own name; key7 is dohpath; key8 is ohttp
            ZONEMD | 00000001 01 01 ab                              | SIMPLE, SHA-384
            """)
    void remarksSayWhatNumbersMean(String type, String hex, String remarks) {
        assertThat(String.join("; ", read(type, hex).remarks())).startsWith(remarks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -86400 | 259200 | expires in 3 d, 2026-11-25 12:00:00 UTC
            -86400 | -7200  | expired 2 h ago, 2026-11-22 10:00:00 UTC
            3600   | 259200 | not valid before 2026-11-22 13:00:00 UTC, in 60 min
            """)
    void signatureIsToldAgainstTheClock(int inception, int expiration, String remark) {
        long now = NOW.getEpochSecond();
        String times = String.format(Locale.ROOT, "%08x%08x", now + expiration, now + inception);

        assertThat(read("RRSIG", "0001 0d 00 00000000" + times + "0001 00 00").remarks())
                .containsExactly("ECDSAP256SHA256", remark);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026112203 | serial of 2026-11-22, change 3
            2026112403 |
            1795000000 | serial of 2026-11-18 11:06:40 UTC
            2013130101 |
            42         |
            """)
    void serialThatLooksLikeADateIsOne(long serial, String remark) {
        assertThat(ZoneRemarks.serial(serial, NOW).orElse(null)).isEqualTo(remark);
    }

    @Test
    void timesOfAZoneAreSpelled() {
        assertThat(read("SOA", "00 00 00000001 00001c20 00000e10 00127500 0000012d").remarks())
                .containsExactly("refresh 2 h, retry 1 h, expire 14 d, negative answers 5 min 1 s");
    }

    @Test
    void namesMayPointAnywhereBeforeThem() {
        byte[] message = HexFormat.of().parseHex("0161c000" + "000ac000");

        assertThat(Rdata.read(new RdataInput(message, 4, 4, NOW), 15, DClass.IN).isSound()).isFalse();
        byte[] sound = HexFormat.of().parseHex("0161000000" + "000ac000");
        assertThat(Rdata.read(new RdataInput(sound, 5, 4, NOW), 15, DClass.IN).text()).isEqualTo("10 a.");
    }
}
