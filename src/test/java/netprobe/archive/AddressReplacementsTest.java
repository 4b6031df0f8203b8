package netprobe.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressReplacementsTest {

    private static final List<Prefix> LINKS = Stream
            .of("93.184.216.5/20", "198.51.100.7/24", "192.0.2.9/28", "10.1.2.3/22",
                    "192.168.7.9/24", "2001:db8:1::5/64", "2a01:4f8::1/48", "fe80::1/64", "fd00:1::1/56")
            .map(AddressReplacementsTest::link).toList();

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    private static Prefix link(String text) {
        return Prefix.parse(text).orElseThrow();
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }

    private AddressReplacements of(List<IpAddress> addresses, List<Prefix> links) {
        var originals = new Originals();
        links.forEach(originals::network);
        addresses.forEach(originals::address);
        return AddressReplacements.of(originals, Long.toString(seed).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void addressesStayOnAndOffTheLinks() {
        List<IpAddress> addresses = Stream.concat(LINKS.stream().flatMap(this::near),
                Stream.generate(() -> IpAddress.ipv4(random.nextInt(0x0b000000, 0x64000000))).limit(40)).toList();
        AddressReplacements replacements = of(addresses, LINKS);
        for (Prefix link : LINKS) {
            for (IpAddress address : addresses) {
                assertThat(replacements.of(link).contains(replacements.of(address)))
                        .as("seed %d: %s %s", seed, link, address).isEqualTo(link.contains(address));
            }
        }
    }

    /** On the link, and right beside it. */
    private Stream<IpAddress> near(Prefix link) {
        return IntStream.range(0, 3).boxed().flatMap(_ -> Stream.of(link.first().packed(), link.last().packed()))
                .map(bytes -> {
                    bytes[bytes.length - 1] ^= (byte) random.nextInt(4);
                    bytes[link.length() / 8 - 1] ^= (byte) (random.nextInt(3) == 0 ? 16 : 0);
                    return IpAddress.of(bytes);
                });
    }

    @Test
    void differentOnesStayDifferent() {
        List<IpAddress> addresses =
                IntStream.range(0, 500).mapToObj(_ -> IpAddress.ipv4(random.nextInt(0x0b000000, 0x64000000)))
                        .distinct().toList();
        AddressReplacements replacements = of(addresses, List.of());
        assertThat(addresses.stream().map(replacements::of)).as("seed %d", seed).doesNotHaveDuplicates();
    }

    @Test
    void moreThanThereAreForDocumentationAreReplacedAllTheSame() {
        List<IpAddress> addresses =
                IntStream.range(0, 1000).mapToObj(number -> IpAddress.ipv4(0x5db8_0000 + number)).toList();
        AddressReplacements replacements = of(addresses, List.of());
        assertThat(addresses.stream().map(replacements::of)).doesNotContainAnyElementsOf(addresses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.53", "::1", "0.0.0.0", "::", "224.0.0.251", "ff02::fb", "198.41.0.4",
        "2001:503:ba3e::2:30",
        "255.255.255.0"})
    void whatEverybodyHasStays(String text) {
        assertThat(of(List.of(address(text)), List.of()).of(address(text))).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3, 10.0.0.0/8", "172.20.3.4, 172.16.0.0/12", "192.168.1.1, 192.168.0.0/16",
        "100.64.3.4, 100.64.0.0/10",
        "169.254.1.2, 169.254.0.0/16", "fe80::1, fe80::/10", "fd00::1, fc00::/7", "8.8.8.8, 203.0.113.0/24",
        "2a01:4f8::1, 2001:db8::/32", "2001:db8::1, 2001:db8::/32", "198.51.100.1, 203.0.113.0/24",
        "::ffff:8.8.8.8, ::ffff:203.0.113.0/120", "64:ff9b::808:808, 64:ff9b::203.0.113.0/120"})
    void othersStayInTheirBlock(String text, String block) {
        IpAddress other = of(List.of(address(text)), List.of()).of(address(text));
        assertThat(link(block).contains(other)).as("%s", other).isTrue();
        assertThat(other).isNotEqualTo(address(text));
    }

    @Test
    void neighboursShareTheZoneOfTheirReverseNames() {
        List<IpAddress> addresses = Stream.of("93.184.216.34", "93.184.216.35", "8.8.8.8", "10.1.2.3")
                .map(AddressReplacementsTest::address).toList();
        AddressReplacements replacements = of(addresses, List.of());
        IpAddress zone = replacements.under(address("93.184.216.0"), 24);
        assertThat(addresses.subList(0, 2)).allMatch(each -> new Prefix(zone, 24).contains(replacements.of(each)));
    }
}
