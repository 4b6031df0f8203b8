package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import netprobe.cli.ProbeOperands.Reading;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.PortRange;
import netprobe.observe.Target;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeOperandsTest {

    private static final Map<String, Integer> SERVICES =
            Map.of("http", 80, "https", 443, "ssh", 22, "postgresql", 5432, "iso-tsap", 102);
    private static final String PORT =
            "expected a port from 1 to 65535, a range such as 8000-8100, or a service name";

    private static Reading read(String... operands) {
        return new ProbeOperands(name -> SERVICES.containsKey(name)
                ? OptionalInt.of(SERVICES.get(name))
                : OptionalInt.empty()).read(List.of(operands));
    }

    /** Each target as {@code host ports}, of operands that are separated by blanks. */
    private static String targets(String operands) {
        Reading reading = read(operands.split(" ", -1));
        assertThat(reading.refused()).isEmpty();
        return reading.targets().stream().map(ProbeOperandsTest::words).collect(Collectors.joining("; "));
    }

    private static String words(Target target) {
        return target.host() + ' '
                + target.ports().stream().map(PortRange::text).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "www.example.org 80|www.example.org 80", "www.example.org 22 80 443|www.example.org 22,80,443",
        "192.0.2.1 8000-8100|192.0.2.1 8000-8100", "h 1-65535|h 1-65535", "h 22,80-81,https|h 22,80-81,443",
        "h ssh http|h 22,80", "h iso-tsap|h 102", "h 00080|h 80", "h 80-80|h 80", "::1 80|::1 80",
        "fe80::1%eth0 80|fe80::1%eth0 80", "[::1] 80|::1 80", "2001:db8::80 443|2001:db8::80 443"})
    void hostIsFollowedByItsPorts(String operands, String targets) {
        assertThat(targets(operands)).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"example.org:80|example.org 80", "192.0.2.1:https|192.0.2.1 443",
        "[::1]:80|::1 80", "[fe80::1%eth0]:22|fe80::1%eth0 22", "h:22,80-81|h 22,80-81",
        "a:1 b:2 [::3]:4|a 1; b 2; ::3 4", "a 1 2 b:3 http://c|a 1,2; b 3; c 80"})
    void portStandsBehindAColon(String operands, String targets) {
        assertThat(targets(operands)).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https://example.org|example.org 443", "HTTPS://example.org/|example.org 443",
        "http://example.org:8080/a/b?c=d#e|example.org 8080", "http://user@example.org/|example.org 80",
        "http://user:p%40ss@example.org:81/|example.org 81", "http://h/x@y:1|h 80", "http://h?at=@z|h 80",
        "http://h#@z|h 80", "https://[2001:db8::1]/|2001:db8::1 443", "https://[2001:db8::1]:8443|2001:db8::1 8443",
        "https://u:p@[::1]:8443/x|::1 8443", "http://[fe80::1%25eth0]/|fe80::1%eth0 80", "http://h:/|h 80",
        "http://[::1]:/|::1 80", "wss://h/socket|h 443", "postgres://h/base|h 5432"})
    void urlHasTheServiceOfItsSchemeUnlessItNamesAPort(String url, String target) {
        assertThat(targets(url)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999", "100000", "4294967376", "-1", "80-", "-80", "90-80", "0-80",
        "1-65536", "1-2-3", "80,", ",80", "80,,81", "nosuch", "80x", "+80", "８０", "1 2"})
    void portThatIsNoneIsRefusedByItself(String port) {
        Reading reading = read("h", port);

        assertThat(reading.targets()).isEmpty();
        assertThat(reading.refused()).containsExactly(new ProbeOperands.Refused(port, PORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h:0", "h:", "[::1]:", "h:80/path", "[::1]:65536", "nosuch://h", "http://h:x/"})
    void portWithinAnOperandIsRefusedWithAllOfIt(String operand) {
        Reading reading = read(operand);

        assertThat(reading.targets()).isEmpty();
        assertThat(reading.refused()).containsExactly(new ProbeOperands.Refused(operand, PORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {":80", "[]:80", "http://", "http:///path", "http://user@/", "http://:80"})
    void operandWithoutAHostIsRefused(String operand) {
        assertThat(read(operand).refused()).containsExactly(
                new ProbeOperands.Refused(operand, "expected a host in it: HOST PORT..., HOST:PORT or a URL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "::1", "[::1]", "192.0.2.1", "443"})
    void hostWithoutAPortIsRefused(String host) {
        assertThat(read(host).refused()).containsExactly(
                new ProbeOperands.Refused(host, "expected a port after it: HOST PORT..., HOST:PORT or a URL"));
    }

    @Test
    void whatCanBeReadIsAskedForAllTheSame() {
        Reading reading = read("h", "80", "x", "443");

        assertThat(reading.targets()).containsExactly(
                new Target("h", "h", List.of(new PortRange(80, 80), new PortRange(443, 443))));
        assertThat(reading.refused()).hasSize(1);
    }

    /** Whatever host and ports are written down in whichever form, they are what is read. */
    @Test
    void whatIsWrittenIsRead() {
        var random = Seed.forCases("probe operands");
        for (int i = 0; i < 2000; i++) {
            String host = host(random);
            List<PortRange> ports = ports(random);
            String[] operands = written(random, host, ports);
            assertThat(read(operands)).as(Arrays.toString(operands)).isEqualTo(
                    new Reading(List.of(new Target(operands[0], host, ports)), List.of()));
        }
    }

    private static String host(Random random) {
        var packed = new byte[random.nextBoolean() ? 4 : 16];
        random.nextBytes(packed);
        return random.nextInt(3) == 0
                ? "h" + random.nextInt(100) + ".example"
                : AddressText.ntop(IpAddress.of(packed));
    }

    private static List<PortRange> ports(Random random) {
        var ports = new ArrayList<PortRange>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            int low = 1 + random.nextInt(PortRange.LAST);
            ports.add(new PortRange(low, random.nextBoolean() ? low : low + random.nextInt(PortRange.LAST - low + 1)));
        }
        return ports;
    }

    private static String[] written(Random random, String host, List<PortRange> ports) {
        String list = ports.stream().map(PortRange::text).collect(Collectors.joining(","));
        String enclosed = host.contains(":") ? '[' + host + ']' : host;
        return switch (random.nextInt(4)) {
            case 0 -> new String[]{host, list};
            case 1 -> {
                var words = new ArrayList<>(List.of(random.nextBoolean() ? enclosed : host));
                ports.forEach(range -> words.add(range.text()));
                yield words.toArray(String[]::new);
            }
            case 2 -> new String[]{enclosed + ':' + list};
            default -> new String[]{"http://user@" + enclosed + ':' + list + "/path"};
        };
    }
}
