package netprobe.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.EmbeddedIpv4;
import netprobe.model.EmbeddedIpv4.Nat64;
import netprobe.model.EmbeddedIpv4.Teredo;
import netprobe.model.ExplainedAddress;
import netprobe.model.ExplainedAddress.Kind;
import netprobe.model.IpAddress;
import netprobe.model.MacAddress;
import netprobe.model.Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressExplainerTest {

    @ParameterizedTest
    @CsvSource({"::ffff:192.0.2.1, ipv4-mapped, 192.0.2.1", "::192.0.2.1, ipv4-compatible, 192.0.2.1",
        "::ffff:0:192.0.2.1, ipv4-translated, 192.0.2.1", "64:ff9b::192.0.2.33, nat64, 192.0.2.33",
        "2002:c000:201::1, 6to4, 192.0.2.1", "2002:c000:201:1::c000:202, 6to4, 192.0.2.1",
        "2001:db8::5efe:192.0.2.1, isatap, 192.0.2.1", "fe80::200:5efe:192.0.2.1, isatap, 192.0.2.1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2, teredo, 192.0.2.45"})
    void carriedIpv4AddressIsFound(String text, String form, String ipv4) {
        List<EmbeddedIpv4> embedded = explain(text).embedded();

        assertThat(embedded).singleElement().satisfies(one -> {
            assertThat(one.form().label()).isEqualTo(form);
            assertThat(one.address()).isEqualTo(address(ipv4));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"::", "::1", "2001:db8::1", "192.0.2.1", "2001:1::192.0.2.1", "ff02::5efe:192.0.2.1",
        "64:ff9b:2::192.0.2.1", "2001:db8::100:5efe:192.0.2.1"})
    void othersCarryNone(String text) {
        assertThat(explain(text).embedded()).isEmpty();
    }

    @Test
    void prefixAndIdentifierCanEachCarryOne() {
        assertThat(explain("2002:c000:201::5efe:192.0.2.2").embedded()).extracting(one -> one.form().label())
                .containsExactly("6to4", "isatap");
    }

    /** The example of RFC 4380, section 4. */
    @Test
    void teredoIsTakenApart() {
        assertThat(explain("2001:0:4136:e378:8000:63bf:3fff:fdd2").embedded()).containsExactly(
                new Teredo(address("192.0.2.45"), 40_000, address("65.54.227.120"), 0x8000));
    }

    /** The forms of RFC 6052, section 2.4, with 192.0.2.33, in the prefix of RFC 8215. */
    @ParameterizedTest
    @CsvSource({"64:ff9b:1:c000:2:2100::, 64:ff9b:1::/48", "64:ff9b:1:1c0:0:221::, 64:ff9b:1:100::/56",
        "64:ff9b:1:122:c0:2:2100:0, 64:ff9b:1:122::/64", "64:ff9b:1:122::192.0.2.33, 64:ff9b:1:122::/96"})
    void everyPrefixLengthOfATranslatorIsConsidered(String text, String prefix) {
        assertThat(explain(text).embedded()).extracting(one -> ((Nat64) one).prefix() + " " + one.address())
                .contains(prefix + " 192.0.2.33");
    }

    @Test
    void onlyPossibleTranslationIsCertain() {
        assertThat(explain("64:ff9b:1::192.0.2.33").embedded()).containsExactly(
                new Nat64(address("192.0.2.33"), Prefix.parse("64:ff9b:1::/96").orElseThrow(), true));
    }

    @ParameterizedTest
    @CsvSource({"2002:ac10:10a:1234:21e:52ff:fe74:40e, 00:1e:52:74:04:0e", "fe80::1e:52ff:fe74:40e, 02:1e:52:74:04:0e",
        "fe80::ffff:ffff:fe00:0, fd:ff:ff:00:00:00"})
    void hardwareAddressIsRecovered(String text, String mac) {
        assertThat(explain(text).mac().map(MacAddress::text)).contains(mac);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fe80::21e:52fe:ff74:40e", "ff02::21e:52ff:fe74:40e", "::21e:52ff:fe74:40e",
        "2001::21e:52ff:fe74:40e", "64:ff9b::1:ff:fe00:1"})
    void otherIdentifiersHaveNone(String text) {
        assertThat(explain(text).mac()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2001:db8::1:2:abcd, ff02::1:ff02:abcd", "fe80::1, ff02::1:ff00:1"})
    void unicastIsAskedForInItsGroup(String text, String group) {
        assertThat(explain(text).solicitedNode()).contains(address(group));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "::", "::1", "::ffff:192.0.2.1", "ff02::1"})
    void othersAreNotAskedFor(String text) {
        assertThat(explain(text).solicitedNode()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, UNICAST", "127.255.255.255, LOOPBACK", "::1, LOOPBACK", "0.0.0.0, UNSPECIFIED",
        "::, UNSPECIFIED", "255.255.255.255, BROADCAST", "239.0.0.1, MULTICAST", "ff02::1, MULTICAST"})
    void kindIsTold(String text, Kind kind) {
        assertThat(explain(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8, true", "2606:4700::1, true", "192.0.0.9, true", "10.0.0.1, false", "192.0.2.1, false",
        "fec0::1, false", "4000::1, false", "::192.0.2.1, false", "ff0e::1, true", "ff02::1, false", "224.0.1.1, true",
        "2002::1,", "2001::1,", "192.88.99.1,"})
    void reachabilityIsWhatTheRegistrySays(String text, Boolean reachable) {
        assertThat(explain(text).globallyReachable()).isEqualTo(Optional.ofNullable(reachable));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 1.2.0.192.in-addr.arpa",
        "2001:db8::1, 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"})
    void reverseNameIsThere(String text, String name) {
        assertThat(explain(text).reverseName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1:80, 192.0.2.1, 80", "[2001:db8::1]:443, 2001:db8::1, 443"})
    void portIsLeftOut(String text, String address, String port) {
        var answer = AddressExplainer.explain(text);

        assertThat(answer.value().orElseThrow().address()).isEqualTo(address(address));
        assertThat(answer.notes()).first().isEqualTo("port " + port + " is not part of the address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "256.1.1.1", "1.2.3.4.5", "::1::", "[::1", "::1]", "[::1]x", "[::1]:65536",
        "1.2.3.4:",
        "www.python.org", "10/8", "010.0.0.0/8", "192.0.2.0/33", "::/129", "::/", "http://192.0.2.1/", "fe80::1%"})
    void whatNobodyReadsIsRefused(String text) {
        var answer = AddressExplainer.explain(text);

        assertThat(answer.value()).isEmpty();
        assertThat(answer.failure().orElseThrow().message()).startsWith("expected ");
    }

    private static ExplainedAddress explain(String text) {
        return AddressExplainer.explain(text).value().orElseThrow();
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }
}
