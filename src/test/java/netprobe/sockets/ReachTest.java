package netprobe.sockets;

import static netprobe.sockets.Samples.end;
import static netprobe.sockets.Samples.heldBy;
import static netprobe.sockets.Samples.table;
import static netprobe.sockets.Samples.tcp;
import static netprobe.sockets.Samples.unix;
import static netprobe.sockets.Samples.v6Only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import netprobe.model.LocalHost.InterfaceAddress;
import netprobe.model.OpenSocket;
import netprobe.model.SocketProcess;
import netprobe.model.SocketState;
import netprobe.model.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    private static final List<InterfaceAddress> LOOPBACK =
            List.of(address("lo", "127.0.0.1", 8), address("lo", "::1", 128));
    private static final Reach HOST = new Reach(List.of(address("lo", "127.0.0.1", 8), address("lo", "::1", 128),
            address("eth0", "192.0.2.10", 24), address("eth0", "2001:db8::10", 64),
            address("eth0", "fe80::10%eth0", 64),
            new InterfaceAddress("eth1", "198.51.100.1", 24, false, "nobody: the interface is down")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"127.0.0.1:80|this host only (loopback)",
        "127.9.9.9:80|this host only (loopback)",
        "[::1]:80|this host only (loopback)", "[::ffff:127.0.0.1]:80|this host only (loopback)",
        "192.0.2.10:80|meaning of 192.0.2.10", "[fe80::10%eth0]:80|meaning of fe80::10%eth0",
        "192.0.2.11:80|nobody: no interface has this address", "198.51.100.1:80|nobody: the interface is down",
        "192.0.2.255:137|this link only: whoever sends to this broadcast address",
        "255.255.255.255:67|this link only: whoever sends to this broadcast address",
        "224.0.0.251:5353|whoever sends to this group", "0.0.0.0:80|any host, by IPv4: 192.0.2.10 (eth0)",
        "0.0.0.0%eth0:80|any host, by IPv4: 192.0.2.10 (eth0)", "0.0.0.0%lo:80|'this host only, by IPv4: bound to lo'"})
    void addressDecides(String local, String words) {
        assertThat(HOST.of(end(local), Optional.empty())).isEqualTo(words);
    }

    @Test
    void ipv6WildcardServesBothUnlessItIsKeptToIpv6() {
        assertThat(HOST.of(end("[::]:80"), Optional.of(false)))
                .isEqualTo("any host, by IPv4 and IPv6 (dual stack): 192.0.2.10 (eth0), 2001:db8::10 (eth0)");
        assertThat(HOST.of(end("[::]:80"), Optional.of(true)))
                .isEqualTo("any host, by IPv6 alone (v6only): 2001:db8::10 (eth0)");
        assertThat(HOST.of(end("[::]:80"), Optional.empty()))
                .startsWith("any host, by IPv6, and IPv4 unless it is v6only: ");
    }

    @Test
    void hostWithoutOtherAddressesIsReachedByItself() {
        assertThat(new Reach(LOOPBACK).of(end("0.0.0.0:80"), Optional.empty()))
                .isEqualTo("this host only, by IPv4: no other interface has an address");
        var linked = new Reach(List.of(address("eth0", "fe80::10%eth0", 64)));
        assertThat(linked.of(end("[::]:80"), Optional.of(true)))
                .isEqualTo("this link only, by IPv6 alone (v6only): fe80::10%eth0 (eth0)");
    }

    @Test
    void manyAddressesAreCounted() {
        var many = new Reach(List.of(address("a", "192.0.2.1", 24), address("b", "192.0.2.2", 24),
                address("c", "192.0.2.3", 24), address("d", "192.0.2.4", 24), address("e", "192.0.2.5", 24)));
        assertThat(many.of(end("0.0.0.0:80"), Optional.empty()))
                .isEqualTo("any host, by IPv4: 192.0.2.1 (a), 192.0.2.2 (b), 192.0.2.3 (c) and 2 more");
    }

    @Test
    void wildcardSaysWhatItHides() {
        OpenSocket all = heldBy(tcp(SocketState.LISTEN, "0.0.0.0:80"), new SocketProcess(1, "nginx", 3));
        OpenSocket one = heldBy(tcp(SocketState.LISTEN, "127.0.0.1:80"), new SocketProcess(2, "java", 3));
        OpenSocket same = heldBy(tcp(SocketState.LISTEN, "127.0.0.2:80"), new SocketProcess(1, "nginx", 4));
        OpenSocket elsewhere = heldBy(tcp(SocketState.LISTEN, "127.0.0.1:81"), new SocketProcess(2, "java", 4));
        assertThat(words(all, all, one, same, elsewhere))
                .isEqualTo("any host, by IPv4: 192.0.2.10 (eth0); but 127.0.0.1 leads to java (pid 2)");
        assertThat(words(one, all, one)).isEqualTo("this host only (loopback)");
    }

    @Test
    void dualStackIsHiddenByAListenerOnIpv4() {
        OpenSocket both = v6Only(heldBy(tcp(SocketState.LISTEN, "[::]:80"), new SocketProcess(1, "nginx", 3)), false);
        OpenSocket four = heldBy(tcp(SocketState.LISTEN, "0.0.0.0:80"), new SocketProcess(2, "java", 3));
        assertThat(words(both, both, four)).endsWith("; but IPv4 leads to java (pid 2)");
        assertThat(words(v6Only(both, true), v6Only(both, true), four)).doesNotContain("java");
        assertThat(words(four, both, four)).doesNotContain("nginx");
    }

    @Test
    void unixSocketIsReachedByItsName() {
        assertThat(words(unix(SocketType.DGRAM, "/run/a.sock"), unix(SocketType.DGRAM, "/run/a.sock")))
                .isEqualTo("this host only: processes that may write to the path");
        assertThat(words(unix(SocketType.DGRAM, "@a"), unix(SocketType.DGRAM, "@a")))
                .isEqualTo("this host only: any process of this network namespace");
    }

    private static String words(OpenSocket asked, OpenSocket... all) {
        var search = new SocketSearch(new SocketFilter(List.of()), HOST, "");
        return search.in(table(all)).value().orElseThrow().sockets().stream()
                .filter(listed -> listed.socket().equals(asked)).findFirst().orElseThrow().reachable().orElseThrow();
    }

    private static InterfaceAddress address(String interfaceName, String address, int length) {
        return new InterfaceAddress(interfaceName, address, length, true, "meaning of " + address);
    }
}
