package netprobe.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

    private static final int MANY = 5000;

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    /** Addresses and ports differ by few bits, as those of neighbours do. */
    @ParameterizedTest
    @ValueSource(ints = {4, 16})
    void eachOfManyIsFoundAndNobodyElse(int octets) {
        var random = Seed.forCases("peers " + octets);
        var drawn = new LinkedHashSet<Endpoint>();
        while (drawn.size() < MANY) {
            var address = new byte[octets];
            address[0] = 32;
            address[octets - 1] = (byte) random.nextInt(64);
            address[octets - 2] = (byte) random.nextInt(16);
            drawn.add(new Endpoint(IpAddress.of(address), 53 + random.nextInt(16), 0, 0));
        }
        var all = new ArrayList<>(drawn);
        List<Endpoint> known = all.subList(0, MANY / 2);
        var peers = new Peers(known);
        for (int number = 0; number < MANY; number++) {
            int expected = number < known.size() ? number : Peers.STRANGER;
            assertThat(find(peers, all.get(number))).as(all.get(number).text()).isEqualTo(expected);
        }
    }

    @Test
    void linkLocalAddressIsAnotherOneAtAnotherInterface() {
        var peers = new Peers(List.of(inet6("fe80::1", 0, 2), inet6("fe80::1", 0, 3)));
        assertThat(find(peers, inet6("fe80::1", 0, 3))).isEqualTo(1);
        assertThat(find(peers, inet6("fe80::1", 0, 2))).isZero();
        assertThat(find(peers, inet6("fe80::1", 0, 4))).isEqualTo(Peers.STRANGER);
    }

    @Test
    void scopeOfOtherAddressesAndFlowLabelsDoNotMatter() {
        var peers = new Peers(List.of(inet6("2001:db8::1", 0, 0)));
        assertThat(find(peers, inet6("2001:db8::1", 0xabcde, 5))).isZero();
    }

    @Test
    void ofEqualOnesTheFirstIsFound() {
        var peers = new Peers(List.of(inet4("192.0.2.1", 53), inet4("192.0.2.2", 53), inet4("192.0.2.2", 53)));
        assertThat(find(peers, inet4("192.0.2.2", 53))).isEqualTo(1);
    }

    @Test
    void nobodyIsFoundAmongNone() {
        assertThat(find(new Peers(List.of()), inet4("192.0.2.1", 53))).isEqualTo(Peers.STRANGER);
    }

    /** As the kernel would write it, somewhere in a buffer. */
    private static int find(Peers peers, Endpoint endpoint) {
        var struct = ByteBuffer.allocate(Peers.STRIDE).order(ByteOrder.nativeOrder());
        endpoint.write(struct);
        var names = ByteBuffer.allocate(3 * Peers.STRIDE).order(ByteOrder.nativeOrder());
        names.put(Peers.STRIDE, struct.array());
        return peers.find(names, Peers.STRIDE);
    }

    private static Endpoint inet6(String address, long flow, long scope) {
        return new Endpoint(AddressText.pton(address).orElseThrow(), 53, flow, scope);
    }

    private static Endpoint inet4(String address, int port) {
        return new Endpoint(AddressText.pton(address).orElseThrow(), port, 0, 0);
    }
}
