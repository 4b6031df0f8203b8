package netprobe.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {

    /** In the order inet_pton, inet_aton, getaddrinfo, Java, Python, browsers; - refused, ? a name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            192.0.2.1         | 192.0.2.1 192.0.2.1 192.0.2.1 192.0.2.1 192.0.2.1 192.0.2.1
            010.0.0.1         | - 8.0.0.1 8.0.0.1 10.0.0.1 - 8.0.0.1
            0x7f.1            | - 127.0.0.1 127.0.0.1 - - 127.0.0.1
            127.1             | - 127.0.0.1 127.0.0.1 127.0.0.1 - 127.0.0.1
            1                 | - 0.0.0.1 0.0.0.1 0.0.0.1 - 0.0.0.1
            2130706433        | - 127.0.0.1 127.0.0.1 127.0.0.1 - 127.0.0.1
            4294967296        | - - ? ? - -
            1.2.3             | - 1.2.0.3 1.2.0.3 1.2.0.3 - 1.2.0.3
            08.1.1.1          | - - ? 8.1.1.1 - -
            1.2.3.4.          | - - ? ? - 1.2.3.4
            1.2.3.4..         | - - ? ? - ?
            '1.2.3.4 x'       | - 1.2.3.4 ? ? - -
            １２７.0.0.1         | - - ? ? - 127.0.0.1
            127。0。0。1         | - - ? ? - 127.0.0.1
            %31%32%37.1       | - - ? ? - 127.0.0.1
            0x                | - - ? ? - 0.0.0.0
            1.2.3.4.5         | - - ? ? - -
            a.1               | - - ? ? - -
            a.b               | - - ? ? - ?
            """)
    void ipv4IsReadByEach(String text, String readings) {
        assertThat(readings(text)).isEqualTo(readings);
    }

    /** In the order inet_pton, getaddrinfo, Java, Python, browsers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2001:DB8:0::1     | 2001:db8::1 2001:db8::1 2001:db8::1 2001:db8::1 2001:db8::1
            ::ffff:192.0.2.1  | ::ffff:192.0.2.1 ::ffff:192.0.2.1 192.0.2.1 ::ffff:192.0.2.1 ::ffff:192.0.2.1
            ::192.0.2.01      | - ? ::192.0.2.1 - -
            ::00001           | - ? ::1 - -
            fe80::1%eth0      | - fe80::1%eth0 fe80::1%eth0 fe80::1%eth0 -
            fe80::1%7         | - fe80::1%7 fe80::1%7 fe80::1%7 -
            2001:db8::1%eth0  | - - 2001:db8::1%eth0 2001:db8::1%eth0 -
            fe80::1%a%b       | - fe80::1%a%b fe80::1%a%b - -
            [::1]             | - ? ::1 - ::1
            [fe80::1%eth0]    | - ? fe80::1%eth0 - -
            1::2::3           | - ? - - -
            """)
    void ipv6IsReadByEach(String text, String readings) {
        assertThat(readings(text)).isEqualTo(readings);
    }

    @Test
    void disagreementNamesEachReaderOnce() {
        assertThat(Readings.of("010.0.0.1").disagreement()).contains(
                "programs differ: 8.0.0.1 (inet_aton, getaddrinfo, browsers), 10.0.0.1 (Java), refused (inet_pton, Python); "
                        + "write 8.0.0.1 or 10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "::1", "2001:DB8::1", "1:2:3:4:5:6:7::"})
    void plainAddressesAreReadAlike(String text) {
        assertThat(Readings.of(text).disagreement()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"010.0.0.1, 8.0.0.1", "08.1.1.1, 8.1.1.1", "1.2.3.4., 1.2.3.4", "[::ffff:192.0.2.1], ::ffff:192.0.2.1"})
    void readingOfMostProgramsCounts(String text, String address) {
        assertThat(Readings.of(text).address().map(IpAddress::text)).contains(address);
    }

    private static String readings(String text) {
        return Readings.of(text).all().stream().map(reading -> switch (reading.outcome()) {
            case ADDRESS -> reading.address().orElseThrow().text();
            case NAME -> "?";
            case REFUSED -> "-";
        }).collect(Collectors.joining(" "));
    }
}
