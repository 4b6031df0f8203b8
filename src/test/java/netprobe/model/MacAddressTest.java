package netprobe.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MacAddressTest {

    @Test
    void manufacturersAddressHasAnOui() {
        var mac = new MacAddress(0x001e5274040eL);

        assertThat(mac.text()).isEqualTo("00:1e:52:74:04:0e");
        assertThat(mac.oui()).isEqualTo("00-1E-52");
        assertThat(mac.universal()).isTrue();
    }

    @Test
    void locallyAdministeredAddressIsNotUniversal() {
        assertThat(new MacAddress(0x021e5274040eL).universal()).isFalse();
    }
}
