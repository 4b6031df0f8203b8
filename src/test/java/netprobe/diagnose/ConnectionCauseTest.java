package netprobe.diagnose;

import static netprobe.model.Confidence.LIKELY;
import static netprobe.model.Confidence.POSSIBLE;
import static netprobe.model.Confidence.PROVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import netprobe.model.AddressText;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.CodeSpace;
import netprobe.model.Confidence;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.InputError;
import netprobe.model.Family;
import netprobe.model.Finding;
import netprobe.model.IcmpOrigin;
import netprobe.model.IpAddress;
import netprobe.model.LocalNetwork;
import netprobe.model.LocalNetwork.Interface;
import netprobe.model.OpenSocket;
import netprobe.model.OpenSocket.Queues;
import netprobe.model.Outcome;
import netprobe.model.Platform;
import netprobe.model.Prefix;
import netprobe.model.SocketEnd;
import netprobe.model.SocketFamily;
import netprobe.model.SocketKind;
import netprobe.model.SocketOwner;
import netprobe.model.SocketProcess;
import netprobe.model.SocketState;
import netprobe.model.SocketType;
import netprobe.model.Surroundings;
import netprobe.model.Transport;
import netprobe.tables.CodeTable;
import netprobe.tables.Errors;
import netprobe.tables.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule by what it sees: an attempt, and what surrounds it. */
class ConnectionCauseTest {

    private static final int PORT = 80;

    private static final Interface LOOPBACK =
            new Interface("lo", true, true, List.of(prefix("127.0.0.1/8"), prefix("::1/128")));
    private static final Interface ETH0 = new Interface("eth0", true, false,
            List.of(prefix("192.0.2.10/24"), prefix("2001:db8::10/64"), prefix("fe80::10/64")));
    private static final Interface ETH1_DOWN = new Interface("eth1", false, false,
            List.of(prefix("198.51.100.10/24"), prefix("2001:db8:1::10/64")));
    private static final Interface ONLY_LINK_LOCAL =
            new Interface("eth0", true, false, List.of(prefix("192.0.2.10/24"), prefix("fe80::10/64")));

    private static final LocalNetwork HERE = network(LOOPBACK, ETH0, ETH1_DOWN);

    private static LocalNetwork network(Interface... interfaces) {
        return new LocalNetwork(List.of(interfaces), true, Set.of());
    }

    private static Prefix prefix(String text) {
        int slash = text.indexOf('/');
        return new Prefix(address(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    private static IpAddress address(String text) {
        return AddressText.ptonScoped(text).orElseThrow();
    }

    private static Goal goal(String address, Transport transport) {
        return new Goal(address, address(address), PORT, transport);
    }

    private static Failure errno(String symbol, String operation) {
        int number = CodeTable.of(CodeSpace.ERRNO, Platform.LINUX).bySymbol(symbol).orElseThrow().number();
        return Errors.errno(number, operation, Optional.of("peer"));
    }

    private static Attempt failed(String address, Outcome outcome, Failure failure) {
        return Attempt.failed(goal(address, Transport.TCP), outcome, Duration.ZERO, failure);
    }

    private static Attempt failed(String address, String errno, String operation) {
        return failed(address, Outcome.FAILED, errno(errno, operation));
    }

    private static DeadlineExpired late() {
        return new DeadlineExpired("timeout", Duration.ofSeconds(1), "no answer within 1 s", "connect",
                Optional.of("peer"));
    }

    private static Surroundings around(LocalNetwork network, OpenSocket... listeners) {
        return new Surroundings(network, false, List.of(listeners));
    }

    private static OpenSocket listener(String address, boolean v6Only, Queues queues) {
        IpAddress local = address(address);
        SocketFamily family =
                local.family() == Family.INET ? SocketFamily.INET : SocketFamily.INET6;
        var owner = new SocketOwner(OptionalInt.of(33), Optional.of("www-data"),
                List.of(new SocketProcess(812, "nginx", 6)));
        return new OpenSocket(new SocketKind(family, SocketType.STREAM, "tcp"), SocketState.LISTEN,
                new SocketEnd.Inet(local, PORT), Optional.empty(), queues, 4711, owner, Optional.of(v6Only));
    }

    private static void assertCause(Attempt attempt, Surroundings around, String code, Confidence confidence,
            String where) {
        Finding finding = ConnectionCause.of(attempt, around).orElseThrow();
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.confidence()).isEqualTo(confidence);
        assertThat(finding.where().orElse("")).isEqualTo(where);
        assertThat(finding.sentence()).isEqualTo(Findings.of(code, confidence).sentence());
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"CONNECTED", "ANSWERED"})
    void whatIsReachedHasNoCause(Outcome outcome) {
        var attempt =
                Attempt.reached(goal("192.0.2.1", Transport.TCP), outcome, Duration.ZERO, Optional.of("local"));

        assertThat(ConnectionCause.of(attempt, around(HERE))).isEmpty();
    }

    @Test
    void whatWasGivenUpOrNeverTriedHasNoCause() {
        var abandoned = Attempt.abandoned(goal("192.0.2.1", Transport.TCP), Duration.ZERO);
        var untried = failed("192.0.2.1", Outcome.FAILED, late());

        assertThat(ConnectionCause.of(abandoned, around(HERE))).isEmpty();
        assertThat(ConnectionCause.of(untried, around(HERE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ECONNREFUSED|connect|203.0.113.1|tcp.refused|LIKELY|",
        "ECONNRESET|connect|203.0.113.1|tcp.reset|PROVEN|", "ECONNABORTED|connect|203.0.113.1|tcp.reset|PROVEN|",
        "EPIPE|connect|203.0.113.1|tcp.reset|PROVEN|", "ENETUNREACH|connect|203.0.113.1|route.none|PROVEN|",
        "ENETUNREACH|connect|198.51.100.7|link.down|PROVEN|eth1",
        "ENETUNREACH|connect|2001:db8:1::7|link.down|PROVEN|eth1",
        "ENETUNREACH|connect|2001:db8:9::7|route.none|PROVEN|",
        "EADDRNOTAVAIL|connect|203.0.113.1|host.ports-exhausted|LIKELY|",
        "EADDRNOTAVAIL|bind|203.0.113.1|host.source-unavailable|PROVEN|",
        "ENODEV|setsockopt|203.0.113.1|host.no-such-interface|PROVEN|",
        "EAFNOSUPPORT|socket|203.0.113.1|host.sandbox|LIKELY|",
        "EHOSTUNREACH|connect|203.0.113.1|route.policy|LIKELY|a route of type unreachable",
        "EACCES|connect|203.0.113.1|route.policy|LIKELY|a route of type prohibit",
        "EINVAL|connect|203.0.113.1|route.policy|LIKELY|a route of type blackhole",
        "EINVAL|connect|fe80::1|input.scope-missing|PROVEN|fe80::1",
        "EINVAL|connect|fe80::1%eth0|route.policy|LIKELY|a route of type blackhole",
        "ENETDOWN|connect|203.0.113.1|link.down|PROVEN|", "EPERM|socket|203.0.113.1|host.sandbox|LIKELY|",
        "EPERM|setsockopt|203.0.113.1|host.sandbox|LIKELY|",
        "EPERM|connect|203.0.113.1|firewall.local-output|LIKELY|",
        "EPERM|send|203.0.113.1|firewall.local-output|LIKELY|",
        "EMFILE|socket|203.0.113.1|host.descriptors-exhausted|PROVEN|",
        "ENFILE|socket|203.0.113.1|host.descriptors-exhausted|PROVEN|",
        "ENOBUFS|connect|203.0.113.1|host.refused|POSSIBLE|ENOBUFS"})
    void errnoByItself(String errno, String operation, String address, String code, Confidence confidence,
            @Nullable String where) {
        assertCause(failed(address, errno, operation), around(HERE), code, confidence, where == null ? "" : where);
    }

    @Test
    void failureOfAnotherKindIsOnlyRefused() {
        Failure other = new InputError("invalid", "no", "connect");

        assertCause(failed("192.0.2.1", Outcome.FAILED, other), around(HERE), "host.refused", POSSIBLE, "");
    }

    @ParameterizedTest
    @CsvSource({"ENETUNREACH,connect", "EADDRNOTAVAIL,connect", "EAFNOSUPPORT,socket"})
    void hostWithoutIpv6IsTheCauseOfItsFailures(String errno, String operation) {
        var withoutKernel = new LocalNetwork(List.of(LOOPBACK, ETH0), false, Set.of());
        var turnedOff = new LocalNetwork(List.of(LOOPBACK, ETH0), true, Set.of("all", "default", "lo", "eth0"));
        for (var network : List.of(withoutKernel, turnedOff)) {
            assertCause(failed("2001:db8:9::1", errno, operation), around(network), "host.ipv6-disabled", PROVEN, "");
        }
    }

    @Test
    void ipv4FailsForReasonsOfItsOwnThoughIpv6IsDisabled() {
        var turnedOff = new LocalNetwork(List.of(LOOPBACK, ETH0), true, Set.of("all"));

        assertCause(failed("203.0.113.1", "ENETUNREACH", "connect"), around(turnedOff), "route.none", PROVEN, "");
    }

    @Test
    void linkLocalAddressesAloneLeadNowhere() {
        var network = network(LOOPBACK, ONLY_LINK_LOCAL);

        assertCause(failed("2001:db8:9::1", "ENETUNREACH", "connect"), around(network), "host.no-ipv6-route", PROVEN,
                "");
        assertCause(failed("203.0.113.1", "ENETUNREACH", "connect"), around(network), "route.none", PROVEN, "");
    }

    @Test
    void hostOfWhichOnlyLoopbackIsUpHasItsLinksDown() {
        var network = network(LOOPBACK, ETH1_DOWN);

        assertCause(failed("203.0.113.1", "ENETUNREACH", "connect"), around(network), "link.down", LIKELY,
                "eth1");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,0.0.0.0,false", "127.9.9.9,0.0.0.0,false", "127.0.0.1,127.0.0.1,false",
        "192.0.2.10,192.0.2.10,false", "::1,::1,true", "::1,::,true", "127.0.0.1,::,false",
        "fe80::10%eth0,fe80::10,true"})
    void refusalWhereSomebodyListensIsAFirewalls(String address, String listening, boolean v6Only) {
        var around = around(HERE, listener(listening, v6Only, new Queues(0, 128)));

        assertCause(failed(address, "ECONNREFUSED", "connect"), around, "firewall.reject-rst", LIKELY, "this host");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,192.0.2.10,false", "127.0.0.1,::1,false", "127.0.0.1,::,true", "::1,0.0.0.0,false",
        "192.0.2.10,127.0.0.1,false"})
    void listenerElsewhereOnThisHostIsNamed(String address, String listening, boolean v6Only) {
        var around = around(HERE, listener(listening, v6Only, new Queues(0, 128)));

        assertCause(failed(address, "ECONNREFUSED", "connect"), around, "tcp.refused", PROVEN,
                "listens elsewhere: " + listening + " by nginx (pid 812)");
    }

    @Test
    void refusalHereWithoutListenerIsProven() {
        assertCause(failed("127.0.0.1", "ECONNREFUSED", "connect"), around(HERE), "tcp.refused", PROVEN, "");
    }

    @Test
    void silenceOfUdpProvesOnlyItself() {
        assertCause(failed("203.0.113.1", Outcome.SILENT, late()), around(HERE), "udp.silent", PROVEN, "");
    }

    @Test
    void silenceIsAFirewallsWhereTheHostAnswersElsewhere() {
        Attempt silent = failed("203.0.113.1", Outcome.TIMED_OUT, late());

        assertCause(silent, around(HERE), "path.timeout", POSSIBLE, "");
        assertCause(silent, new Surroundings(HERE, true, List.of()), "firewall.drop", LIKELY, "");
        assertCause(failed("127.0.0.1", Outcome.TIMED_OUT, late()), around(HERE), "firewall.drop", LIKELY,
                "this host");
    }

    @Test
    void kernelsOwnTimeoutIsSilenceToo() {
        Attempt silent = failed("203.0.113.1", Outcome.TIMED_OUT, errno("ETIMEDOUT", "connect"));

        assertCause(silent, around(HERE), "path.timeout", POSSIBLE, "");
    }

    @Test
    void queueThatHoldsMoreThanItAdmitsIsFull() {
        Attempt silent = failed("127.0.0.1", Outcome.TIMED_OUT, late());

        assertCause(silent, around(HERE, listener("127.0.0.1", false, new Queues(2, 1))), "tcp.backlog-full", PROVEN,
                "nginx (pid 812)");
        assertCause(silent, around(HERE, listener("127.0.0.1", false, new Queues(1, 1))), "firewall.drop", LIKELY,
                "this host");
    }

    @Test
    void fullQueueOfAnotherAddressIsNotTheCause() {
        Attempt silent = failed("127.0.0.1", Outcome.TIMED_OUT, late());

        assertCause(silent, around(HERE, listener("192.0.2.10", false, new Queues(2, 1))), "firewall.drop", LIKELY,
                "this host");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"3/0|route.remote-unreachable|LIKELY", "3/6|route.remote-unreachable|LIKELY",
        "3/11|route.remote-unreachable|LIKELY", "3/1|route.remote-unreachable|LIKELY",
        "3/7|route.remote-unreachable|LIKELY", "3/8|route.remote-unreachable|LIKELY",
        "3/12|route.remote-unreachable|LIKELY", "3/2|firewall.reject-icmp|LIKELY",
        "3/3|firewall.reject-icmp|PROVEN", "3/9|firewall.admin-prohibited|PROVEN",
        "3/10|firewall.admin-prohibited|PROVEN", "3/13|firewall.admin-prohibited|PROVEN",
        "3/14|firewall.admin-prohibited|PROVEN", "3/15|firewall.admin-prohibited|PROVEN",
        "3/5|path.icmp-error|POSSIBLE", "3/16|path.icmp-error|POSSIBLE", "11/0|route.loop|LIKELY",
        "11/1|path.icmp-error|POSSIBLE", "12/0|path.icmp-error|POSSIBLE", "4/0|path.icmp-error|POSSIBLE"})
    void icmpOfARouter(String message, String code, Confidence confidence) {
        assertCause(told(Transport.TCP, "203.0.113.7", message, "198.51.100.1"), around(HERE), code, confidence,
                "198.51.100.1");
    }

    /** It has tried to resolve the address before it says so. */
    @ParameterizedTest
    @CsvSource({"203.0.113.7, 3/1, 198.51.100.1", "2001:db8:9::7, 1/3, 2001:db8:2::1"})
    void routerThatTakesItsTimeLooksForANeighbour(String address, String message, String router) {
        Attempt told = told(Transport.TCP, address, message, router);
        var late = new Attempt(told.goal(), told.outcome(), told.began(), Duration.ofMillis(3070), told.local(),
                told.failure(), told.icmp(), told.metrics(), told.reply());

        assertCause(late, around(HERE), "link.remote-neighbour-failed", LIKELY, router);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1/0|route.remote-unreachable|LIKELY", "1/2|route.remote-unreachable|LIKELY",
        "1/3|route.remote-unreachable|LIKELY", "1/4|firewall.reject-icmp|PROVEN",
        "1/1|firewall.admin-prohibited|PROVEN", "1/5|firewall.admin-prohibited|PROVEN",
        "1/6|firewall.admin-prohibited|PROVEN", "1/7|path.icmp-error|POSSIBLE", "3/0|route.loop|LIKELY",
        "3/1|path.icmp-error|POSSIBLE", "4/0|path.icmp-error|POSSIBLE", "4/1|path.icmp-error|POSSIBLE"})
    void icmp6OfARouter(String message, String code, Confidence confidence) {
        assertCause(told(Transport.TCP, "2001:db8:9::7", message, "2001:db8:2::1"), around(HERE), code, confidence,
                "2001:db8:2::1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"TCP|203.0.113.7|3/3|firewall.reject-icmp|PROVEN",
        "UDP|203.0.113.7|3/3|udp.refused|LIKELY", "TCP|203.0.113.7|3/0|firewall.reject-icmp|LIKELY",
        "TCP|203.0.113.7|3/1|firewall.reject-icmp|LIKELY", "TCP|203.0.113.7|3/2|firewall.reject-icmp|LIKELY",
        "TCP|203.0.113.7|3/13|firewall.admin-prohibited|PROVEN", "UDP|2001:db8:9::7|1/4|udp.refused|LIKELY",
        "TCP|2001:db8:9::7|1/0|firewall.reject-icmp|LIKELY", "TCP|2001:db8:9::7|1/3|firewall.reject-icmp|LIKELY",
        "UDP|127.0.0.1|3/3|udp.refused|LIKELY", "UDP|192.0.2.10|3/3|udp.refused|LIKELY"})
    void icmpOfTheDestinationItself(Transport transport, String address, String message, String code,
            Confidence confidence) {
        assertCause(told(transport, address, message, address), around(HERE), code, confidence, address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "203.0.113.7|3/1|192.0.2.10|link.neighbour-failed|the router to 203.0.113.7",
        "192.0.2.77|3/1|192.0.2.10|link.neighbour-failed|192.0.2.77 on eth0",
        "2001:db8::77|1/3|2001:db8::10|link.neighbour-failed|2001:db8::77 on eth0",
        "fe80::77%eth0|1/3|fe80::10|link.neighbour-failed|fe80::77 on eth0",
        "203.0.113.7|3/3|192.0.2.10|firewall.local-output|192.0.2.10",
        "203.0.113.7|3/13|192.0.2.10|firewall.local-output|192.0.2.10",
        "203.0.113.7|3/0|192.0.2.10|firewall.local-output|192.0.2.10"})
    void icmpOfThisHostItself(String address, String message, String sender, String code, String where) {
        assertCause(told(Transport.TCP, address, message, sender), around(HERE), code, PROVEN, where);
    }

    @Test
    void senderThatTheKernelDoesNotTellIsNoPlace() {
        Attempt attempt = failed("203.0.113.7", "EHOSTUNREACH", "connect")
                .toldBy(Optional.of(new IcmpOrigin(4, 3, 13, "", Optional.empty(), Optional.empty())));

        assertCause(attempt, around(HERE), "firewall.admin-prohibited", PROVEN, "");
    }

    /** "Fragmentation needed" makes TCP send smaller packets; it is no reason for silence. */
    @Test
    void reportOfTheSizeOfAPacketIsNotTheCause() {
        Attempt attempt = failed("203.0.113.7", Outcome.TIMED_OUT, late())
                .toldBy(Optional.of(new IcmpOrigin(4, 3, 4, "", Optional.of(1280), Optional.empty())));

        assertCause(attempt, around(HERE), "path.timeout", POSSIBLE, "");
    }

    private static Attempt told(Transport transport, String address, String message, String sender) {
        int slash = message.indexOf('/');
        var icmp = new IcmpOrigin(address.contains(":") ? 6 : 4, Integer.parseInt(message.substring(0, slash)),
                Integer.parseInt(message.substring(slash + 1)), "", Optional.empty(), Optional.of(address(sender)));
        return Attempt.failed(goal(address, transport), Outcome.UNREACHABLE, Duration.ZERO,
                errno("EHOSTUNREACH", "connect")).toldBy(Optional.of(icmp));
    }
}
