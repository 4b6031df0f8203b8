package netprobe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import netprobe.model.LocalNetwork.Interface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalNetworkTest {

    private static final Interface LOOPBACK = network("lo", true, true, "127.0.0.1/8", "::1/128");
    private static final Interface UP = network("eth0", true, false, "192.0.2.10/24", "fe80::10/64");
    private static final Interface DOWN = network("eth1", false, false, "198.51.100.10/24", "2001:db8::10/64");

    private static Interface network(String name, boolean up, boolean loopback, String... prefixes) {
        return new Interface(name, up, loopback,
                List.of(prefixes).stream().map(text -> text.split("/", -1))
                        .map(parts -> new Prefix(address(parts[0]), Integer.parseInt(parts[1]))).toList());
    }

    private static IpAddress address(String text) {
        return AddressText.ptonScoped(text).orElseThrow();
    }

    private static LocalNetwork of(Interface... interfaces) {
        return new LocalNetwork(List.of(interfaces), true, Set.of());
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "127.255.0.9,true", "192.0.2.10,true", "192.0.2.11,false", "198.51.100.10,true",
        "::1,true", "::2,false", "fe80::10%eth0,true", "fe80::11%eth0,false", "2001:db8::10,true", "0.0.0.0,true",
        "::,true"})
    void ownAddressesAreThoseOfAllInterfacesAndAllOfLoopback(String address, boolean own) {
        assertThat(of(LOOPBACK, UP, DOWN).isOwn(address(address))).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.77,eth0", "198.51.100.1,eth1", "2001:db8::77,eth1", "127.3.3.3,lo", "203.0.113.1,''"})
    void linkIsTheInterfaceWhosePrefixHasTheAddress(String address, String name) {
        assertThat(of(LOOPBACK, UP, DOWN).link(address(address)).map(Interface::name).orElse("")).isEqualTo(name);
    }

    @Test
    void hostIsAloneWhenNothingButLoopbackIsUp() {
        assertThat(of(LOOPBACK, DOWN).isAlone()).isTrue();
        assertThat(of(LOOPBACK, UP, DOWN).isAlone()).isFalse();
    }

    @Test
    void linkLocalAddressesAndThoseOfInterfacesThatAreDownLeadNoFurther() {
        assertThat(of(LOOPBACK, UP, DOWN).hasIpv6BeyondLink()).isFalse();
        assertThat(of(LOOPBACK, network("eth2", true, false, "fec0::1/64")).hasIpv6BeyondLink()).isTrue();
        assertThat(of(LOOPBACK, network("eth2", true, false, "fd00::1/64")).hasIpv6BeyondLink()).isTrue();
    }

    @Test
    void ipv6IsLackingWhereTheKernelHasNoneOrAllOfItIsDisabled() {
        assertThat(new LocalNetwork(List.of(), false, Set.of()).lacksIpv6()).isTrue();
        assertThat(new LocalNetwork(List.of(), true, Set.of("all")).lacksIpv6()).isTrue();
        assertThat(new LocalNetwork(List.of(LOOPBACK, UP, DOWN), true, Set.of("eth0")).lacksIpv6()).isTrue();
        assertThat(new LocalNetwork(List.of(UP), true, Set.of("default", "lo")).lacksIpv6()).isFalse();
        assertThat(new LocalNetwork(List.of(), true, Set.of("default")).lacksIpv6()).isFalse();
    }
}
