package netprobe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {

    @ParameterizedTest
    @CsvSource({"0.0.0.0, 00000000", "255.255.255.255, ffffffff", "192.0.2.1, c0000201"})
    void ptonReadsFourDecimalParts(String text, String hex) {
        assertThat(AddressText.pton4(text)).map(IpAddress::hex).contains(hex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2.3", "1.2.3.4.", ".1.2.3.4", "1..2.3", "1.2.3.4.5", "01.2.3.4", "00.0.0.0",
        "256.0.0.0", "1.2.3.-4", "0x1.2.3.4",
        " 1.2.3.4", "1.2.3.4 ", "1.2.3.4\n", "١.2.3.4", "1.2.3.1000", "1234"})
    void ptonRefusesWhatIsNotFourPlainDecimalParts(String text) {
        assertThat(AddressText.pton4(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"::, 00000000000000000000000000000000", "::1, 00000000000000000000000000000001",
        "1::, 00010000000000000000000000000000",
        "2002:ac10:10a:1234:21e:52ff:fe74:40e, 2002ac10010a1234021e52fffe74040e",
        "::ffff:1.2.3.4, 00000000000000000000ffff01020304",
        "1:2:3:4:5:6:1.2.3.4, 00010002000300040005000601020304", "1:2:3:4:5:6:7::, 00010002000300040005000600070000",
        "::2:3:4:5:6:7:8, 00000002000300040005000600070008", "ABCD::EF, abcd00000000000000000000000000ef",
        "1:2::1.2.3.4, 00010002000000000000000001020304"})
    void ptonReadsIpv6(String text, String hex) {
        assertThat(AddressText.pton6(text)).map(IpAddress::hex).contains(hex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ":::", "1", "1:", ":1", "1::2::3", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7",
        "::1:2:3:4:5:6:7:8", "12345::", "g::", "::1.2.3",
        "::1.2.3.256", "1:2:3:4:5:6:7:1.2.3.4", "::01.2.3.4", "1.2.3.4", "::1%lo", "::1/128", "[::1]", "::1.2.3.4:5",
        "1::2:", "::１"})
    void ptonRefusesWhatIsNoIpv6(String text) {
        assertThat(AddressText.pton6(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 00000001", "127.1, 7f000001", "1.2.3, 01020003", "010.0x10.0XfF.08, ",
        "010.0x10.0XfF.010, 0810ff08", "4294967295, ffffffff", "4294967296, ",
        "1.16777215, 01ffffff", "1.16777216, ", "1.2.65535, 0102ffff", "1.2.65536, ", "0x, ", "0x7f000001, 7f000001",
        "0, 00000000", "1.2.3.256, ", "256.1, ",
        "'1.2.3.4 x', 01020304", "'1.2.3.4\tx', 01020304", "1.2.3.4x, ", "' 1.2.3.4', ", "1.2.3.4., ", "1..2, ",
        "00000000000000000000000000000001, 00000001"})
    void atonReadsWhatTheCLibraryReads(String text, String hex) {
        assertThat(AddressText.aton(text).map(IpAddress::hex).orElse(null)).isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource({"00000000000000000000000000000000, ::", "00000000000000000000000000000001, ::1",
        "00000000000000000000000000010000, ::0.1.0.0",
        "00000000000000000000ffff01020304, ::ffff:1.2.3.4", "00010000000000010000000000000001, 1:0:0:1::1",
        "00010000000000010001000000000001, 1::1:1:0:0:1",
        "00010000000200000003000000040000, 1:0:2:0:3:0:4:0", "0001000200030004000500060007 0000, 1:2:3:4:5:6:7:0",
        "00000000000000000001000000000000, ::1:0:0:0",
        "20010db8000000000000000000000000, 2001:db8::"})
    void ntopWritesWhatTheCLibraryWrites(String hex, String text) {
        byte[] packed = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThat(IpAddress.of(packed).text()).isEqualTo(text);
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameAddress() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var packed = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(packed);
            for (int j = 0; j < packed.length; j++) {
                packed[j] = random.nextInt(3) == 0 ? packed[j] : 0;
            }
            var address = IpAddress.of(packed);
            assertThat(address.packed()).isEqualTo(packed);
            assertThat(AddressText.pton(address.text())).contains(address);
        }
    }

    @Test
    void aScopeIsKeptOutsideOfPton() {
        assertThat(AddressText.ptonScoped("fe80::1%eth0")).map(IpAddress::text).contains("fe80::1%eth0");
        assertThat(AddressText.ptonScoped("fe80::1%")).isEmpty();
        assertThat(AddressText.ptonScoped("192.0.2.1%eth0")).isEmpty();
    }
}
