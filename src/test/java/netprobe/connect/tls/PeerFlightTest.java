package netprobe.connect.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import netprobe.model.TlsVersion;
import org.junit.jupiter.api.Test;

class PeerFlightTest {

    private static final String RANDOM = "00".repeat(32);
    /** A ServerHello of TLS 1.2 without extensions, in a record. */
    private static final String HELLO_1_2 = "160303002a" + "02000026" + "0303" + RANDOM + "00" + "c02f" + "00";
    /** One of TLS 1.3, which says so in an extension. */
    private static final String HELLO_1_3 =
            "1603030032" + "0200002e" + "0303" + RANDOM + "00" + "1301" + "00" + "0006" + "002b00020304";

    @Test
    void helloTellsTheVersion() {
        assertThat(flight(HELLO_1_2).version()).contains(TlsVersion.TLS_1_2);
        assertThat(flight(HELLO_1_3).version()).contains(TlsVersion.TLS_1_3);
        assertThat(flight(HELLO_1_2.replaceFirst("26" + "0303", "26" + "0301")).version()).contains(TlsVersion.TLS_1_0);
    }

    @Test
    void alertsAreReadWhereverTheyStand() {
        assertThat(flight("15030300020228").fatal()).contains(new PeerFlight.Alert(true, 40));
        assertThat(flight(HELLO_1_2 + "15030300020246").fatal()).contains(new PeerFlight.Alert(true, 70));
        assertThat(flight("15030300020170").fatal()).isEmpty();
        assertThat(flight("150303001300112233445566778899aabbccddeeff001122").alerts()).isEmpty();
    }

    @Test
    void whatIsNotWholeIsCutOff() {
        assertThat(flight("").isCutOff()).isFalse();
        assertThat(flight(HELLO_1_2).isCutOff()).isFalse();
        assertThat(flight(HELLO_1_2.substring(0, 30)).isCutOff()).isTrue();
        assertThat(flight("1603").isTls()).isTrue();
    }

    @Test
    void otherBytesAreNotTls() {
        assertThat(PeerFlight.of("HTTP/1.1 400 Bad Request".getBytes(US_ASCII)).isTls()).isFalse();
        assertThat(PeerFlight.of("2".getBytes(US_ASCII)).isTls()).isFalse();
        assertThat(flight("1602").isTls()).isFalse();
    }

    @Test
    void ownHelloIsAnEcho() {
        assertThat(flight("1603010005" + "0100000100").isEcho()).isTrue();
        assertThat(flight(HELLO_1_2).isEcho()).isFalse();
    }

    @Test
    void anyBytesCanBeRead() {
        byte[] sound = HexFormat.of().parseHex(HELLO_1_3 + HELLO_1_2);
        var random = new Random(20_261_121);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            assertThatCode(() -> PeerFlight.of(broken)).as(HexFormat.of().formatHex(broken)).doesNotThrowAnyException();
        }
    }

    @Test
    void onlyWarningsAreFilteredAndNoByteElse() throws IOException {
        String warning = "15030300020170";
        String sent = HELLO_1_2 + "15030300020100" + "15030300020228";
        var filter =
                new WarningFilter(new ByteArrayInputStream(HexFormat.of().parseHex(warning + sent + warning + "1703")));

        assertThat(filter.readAllBytes()).asHexString().isEqualToIgnoringCase(sent + "1703");
        assertThat(filter.warnings()).containsExactly(112, 112);
    }

    @Test
    void plaintextPassesTheFilter() throws IOException {
        for (String text : new String[]{"", "2", "220 mail.example ESMTP\r\n"}) {
            var filter = new WarningFilter(new ByteArrayInputStream(text.getBytes(US_ASCII)));
            assertThat(new String(filter.readAllBytes(), US_ASCII)).isEqualTo(text);
        }
    }

    private static PeerFlight flight(String hex) {
        return PeerFlight.of(HexFormat.of().parseHex(hex));
    }
}
