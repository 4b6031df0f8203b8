package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.Prefix;
import netprobe.model.RegistryEntry;
import netprobe.model.RegistryEntry.Registry;
import netprobe.model.RegistryEntry.SpecialPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AddressRegistryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            192.0.0.0           | 192.0.0.0/29        | IPv4 Service Continuity Prefix
            192.0.0.8           | 192.0.0.8/32        | IPv4 dummy address
            192.0.0.9           | 192.0.0.9/32        | Port Control Protocol Anycast
            192.0.0.11          | 192.0.0.0/24        | IETF Protocol Assignments
            192.0.0.171         | 192.0.0.171/32      | NAT64/DNS64 Discovery
            0.0.0.0             | 0.0.0.0/32          | This host on this network
            0.0.0.1             | 0.0.0.0/8           | This network
            255.255.255.255     | 255.255.255.255/32  | Limited Broadcast
            255.255.255.254     | 240.0.0.0/4         | Reserved
            192.88.99.2         | 192.88.99.2/32      | 6a44-relay anycast address
            2001::1             | 2001::/32           | TEREDO
            2001:1::1           | 2001:1::1/128       | Port Control Protocol Anycast
            2001:1::4           | 2001::/23           | IETF Protocol Assignments
            2001:200::          | 2000::/3            | Global Unicast
            2001:4:112::        | 2001:4:112::/48     | AS112-v6
            100:0:0:1::         | 100:0:0:1::/64      | Dummy IPv6 Prefix
            100:0:0:2::         | 100::/8             | Reserved by IETF
            ::2                 | ::/96               | IPv4-Compatible IPv6 Addresses, deprecated
            fec0::1             | fec0::/10           | Reserved by IETF (previously site-local unicast)
            5f00::1             | 5f00::/16           | Segment Routing (SRv6) SIDs
            5f01::1             | 4000::/3            | Reserved by IETF
            224.0.0.251         | 224.0.0.251/32      | mDNS
            224.0.0.7           | 224.0.0.0/24        | Local Network Control Block
            224.0.2.7           | 224.0.0.0/16        | AD-HOC Block I
            224.9.0.1           | 224.0.0.0/4         | Reserved
            233.252.0.1         | 233.252.0.0/24      | MCAST-TEST-NET, for documentation
            ff02::1:ffab:cdef   | ff02::1:ff00:0/104  | Solicited-Node Address
            ff0e::101           | ff0x::101/128       | Network Time Protocol (NTP)
            ff1e::101           | ff10::/12           | Transient multicast
            ff08::db8:0:1       | ff0x::db8:0:0/96    | Documentation Addresses
            ff3e:30:2001:db8::1 | ff30::/12           | Unicast-Prefix-based Multicast Addresses
            """)
    void mostSpecificBlockWins(String address, String block, String name) {
        RegistryEntry entry = AddressRegistry.entry(AddressText.pton(address).orElseThrow()).orElseThrow();

        assertThat(entry.block()).isEqualTo(block);
        assertThat(entry.name()).isEqualTo(name);
    }

    @Test
    void ordinaryIpv4UnicastIsInNoBlock() {
        assertThat(AddressRegistry.entry(AddressText.pton4("8.8.8.8").orElseThrow())).isEmpty();
    }

    @Test
    void flagsThatTheRegistryLeavesOpenAreAbsent() {
        SpecialPurpose teredo = special("2001::1");
        SpecialPurpose terminated = special("192.88.99.1");

        assertThat(teredo.globallyReachable()).isEmpty();
        assertThat(teredo.forwardable()).contains(true);
        assertThat(terminated)
                .isEqualTo(new SpecialPurpose("2001-06", Optional.of("2015-03"), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void everySpecialPurposeEntryIsThere() {
        assertThat(AddressRegistry.entries(Registry.SPECIAL_PURPOSE, Family.INET)).hasSize(26);
        assertThat(AddressRegistry.entries(Registry.SPECIAL_PURPOSE, Family.INET6)).hasSize(25);
    }

    @ParameterizedTest
    @EnumSource(Registry.class)
    void blocksBeginWithTheirFirstAddressAndHaveReferences(Registry registry) {
        for (Family family : List.of(Family.INET, Family.INET6)) {
            for (RegistryEntry entry : AddressRegistry.entries(registry, family)) {
                Prefix block = Prefix.parse(entry.block().replace('x', '0')).orElseThrow();

                assertThat(block.first()).isEqualTo(block.address());
                assertThat(entry.references()).isNotEmpty().allMatch(text -> text.startsWith("RFC "));
            }
        }
    }

    private static SpecialPurpose special(String address) {
        return AddressRegistry.entry(AddressText.pton(address).orElseThrow()).orElseThrow().specialPurpose()
                .orElseThrow();
    }
}
