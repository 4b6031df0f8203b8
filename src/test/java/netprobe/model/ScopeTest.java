package netprobe.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, link-local", "169.254.1.1, link-local", "10.0.0.1, global", "8.8.8.8, global",
        "255.255.255.255, link-local", "224.0.0.1, link-local", "224.0.1.1, global", "239.255.0.1, realm-local",
        "239.192.0.1, organization-local", "239.1.0.1, organization-local", "::1, link-local", "fe80::1, link-local",
        "febf::1, link-local", "fec0::1, site-local", "fd00::1, global", "2001:db8::1, global",
        "::ffff:127.0.0.1, link-local", "::ffff:10.0.0.1, global", "ff00::1, reserved", "ff01::1, interface-local",
        "ff02::1, link-local", "ff03::1, realm-local", "ff04::1, admin-local", "ff05::1, site-local",
        "ff06::1, unassigned", "ff07::1, unassigned", "ff08::1, organization-local", "ff09::1, unassigned",
        "ff0d::1, unassigned", "ff0e::1, global", "ff0f::1, reserved", "ff32::1, link-local"})
    void addressHasItsScope(String text, String label) {
        assertThat(Scope.of(AddressText.pton(text).orElseThrow()).orElseThrow().label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void unspecifiedAddressHasNone(String text) {
        assertThat(Scope.of(AddressText.pton(text).orElseThrow())).isEmpty();
    }
}
