package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of this host itself, made for real in a namespace: its interfaces, routes, ports, listeners and filters. */
class ProbeHostIT {

    private static final String OWN = "192.0.2.10";
    private static final String OWN6 = "2001:db8::10";
    private static final String FAR = "203.0.113.1";
    private static final String FAR6 = "2001:db8:9::1";

    /** Listens at an address and accepts, so that nobody waits. */
    private static final String SERVER = """
            import socket, sys
            address, port = sys.argv[1], int(sys.argv[2])
            server = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            server.bind((address, port))
            server.listen()
            print("ready", flush=True)
            while True:
                server.accept()
            """;

    /** Accepts nobody, and has as many waiting as are admitted. */
    private static final String FULL = """
            import socket, sys, threading
            server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=0)
            waiting = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
            print("ready", flush=True)
            threading.Event().wait()
            """;

    private static Namespace host;
    private static Resident netprobe;

    @BeforeAll
    static void start() throws IOException {
        host = Namespace.create();
        netprobe = Resident.startIn(host);
    }

    @AfterAll
    static void stop() throws IOException {
        netprobe.close();
        host.close();
    }

    @BeforeEach
    void mend() throws IOException {
        host.run("sh", "-c", "ip link delete eth0 2>/dev/null || true");
        RoutedNetwork.set(host, "net.ipv6.conf.all.disable_ipv6=0", "net.ipv4.ip_local_port_range=32768 60999");
        RoutedNetwork.filter(host, "");
        host.addInterface("eth0", OWN + "/24", OWN6 + "/64");
        host.run("ip", "route", "add", "default", "via", "192.0.2.1");
        host.run("ip", "-6", "route", "add", "default", "via", "2001:db8::1");
    }

    private static JsonNode probe(String... arguments) throws IOException {
        return Told.by(netprobe, arguments).getFirst();
    }

    private static void assertTold(JsonNode line, String words, String where) {
        assertThat(Told.words(line)).as(line::toString).isEqualTo(words);
        assertThat(Told.where(line)).isEqualTo(where);
    }

    @Test
    void interfaceThatIsDownIsNamed() throws IOException {
        host.run("ip", "link", "set", "eth0", "down");

        assertTold(probe("192.0.2.77", "80"), "unreachable ENETUNREACH - link.down", "eth0");
        assertTold(probe(FAR, "80"), "unreachable ENETUNREACH - link.down", "eth0-peer, eth0");
    }

    @Test
    void hostWithoutADefaultRouteHasNoRoute() throws IOException {
        host.run("ip", "route", "delete", "default");
        host.run("ip", "-6", "route", "delete", "default");

        assertTold(probe(FAR, "80"), "unreachable ENETUNREACH - route.none", "");
        assertTold(probe(FAR6, "80"), "unreachable ENETUNREACH - route.none", "");
    }

    @Test
    void linkLocalAddressesAloneAreNoWayToIpv6() throws IOException {
        host.run("ip", "-6", "address", "delete", OWN6 + "/64", "dev", "eth0");
        host.run("sh", "-c", "ip -6 route flush default; ip -6 address add fe80::10/64 dev eth0 nodad");

        assertTold(probe(FAR6, "80"), "unreachable ENETUNREACH - host.no-ipv6-route", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"net.ipv6.conf.all.disable_ipv6=1",
        "net.ipv6.conf.lo.disable_ipv6=1 net.ipv6.conf.eth0.disable_ipv6=1 net.ipv6.conf.eth0-peer.disable_ipv6=1"})
    void disabledIpv6IsTheCauseWhereverItLeads(String settings) throws IOException {
        RoutedNetwork.set(host, settings.split(" ", -1));

        for (String address : List.of(FAR6, "::1", OWN6)) {
            JsonNode line = probe(address, "80");
            assertThat(line.path("cause").asText()).as(line::toString).isEqualTo("host.ipv6-disabled");
            assertThat(line.path("error").path("code").asText()).isIn("EADDRNOTAVAIL", "ENETUNREACH");
        }
    }

    @Test
    void fullQueueOfAListenerNamesItsHolder() throws IOException {
        try (var _ = Script.of(host, FULL, "8080")) {
            JsonNode line = probe("--timeout", "300ms", "127.0.0.1", "8080");
            assertThat(Told.words(line)).isEqualTo("timed-out timeout - tcp.backlog-full");
            assertThat(Told.where(line)).matches("python3\\S* \\(pid \\d+\\)");
        }
    }

    @Test
    void portsOfThisHostMayBeExhausted() throws IOException {
        try (var _ = Script.of(host, SERVER, "127.0.0.1", "8081")) {
            RoutedNetwork.set(host, "net.ipv4.ip_local_port_range=40000 40000");
            try (var _ = Script.of(host, """
                    import socket, threading
                    held = socket.create_connection(("127.0.0.1", 8081))
                    print("ready", flush=True)
                    threading.Event().wait()
                    """)) {
                assertTold(probe("127.0.0.1", "8081"), "failed EADDRNOTAVAIL - host.ports-exhausted", "");
            }
        }
    }

    /** With two ports to choose from, every other attempt would be connected with itself. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1,--color=never", "::1,--color=never", "127.0.0.1,--udp", "::1,--udp"})
    void portIsNotTakenForItsOwnListener(String address, String option) throws IOException {
        RoutedNetwork.set(host, "net.ipv4.ip_local_port_range=40000 40001");
        for (int round = 0; round < 5; round++) {
            for (String port : List.of("40000", "40001")) {
                assertThat(Told.words(probe(option, address, port))).startsWith("refused ECONNREFUSED");
            }
        }
    }

    @Test
    void descriptorsOfThisProcessMayBeExhausted() throws IOException {
        // what is read for a failure is read by now: with no descriptor left, no file can be opened either
        probe("127.0.0.1", "9");
        limitDescriptors("3");
        try {
            assertTold(probe("127.0.0.1", "9"), "failed EMFILE - host.descriptors-exhausted", "");
        } finally {
            limitDescriptors("$(ulimit -Hn)");
        }
    }

    /** The soft limit of the JVM that runs there. */
    private static void limitDescriptors(String limit) throws IOException {
        host.run("sh", "-c", "prlimit --nofile=" + limit + ": --pid $(pidof java)");
    }

    @Test
    void sourceThatIsNotOfThisHostIsTold() throws IOException {
        assertTold(probe("--source", "192.0.2.99", "127.0.0.1", "80"),
                "failed EADDRNOTAVAIL - host.source-unavailable", "");
        assertTold(probe("--source", "nosuch0", "127.0.0.1", "80"), "failed ENODEV - host.no-such-interface", "");
    }

    @Test
    void sourceOfThisHostIsWhereConnectionsStart() throws IOException {
        try (var _ = Script.of(host, SERVER, OWN, "8082")) {
            JsonNode line = probe("--source", "127.0.0.9", OWN, "8082");
            assertThat(line.path("local").asText()).startsWith("127.0.0.9:");
        }
    }

    @Test
    void listenerOnAnotherAddressIsNamed() throws IOException {
        try (var _ = Script.of(host, SERVER, OWN, "8083")) {
            JsonNode line = probe("127.0.0.1", "8083");
            assertThat(Told.words(line)).isEqualTo("refused ECONNREFUSED - tcp.refused");
            assertThat(Told.where(line)).matches("listens elsewhere: 192\\.0\\.2\\.10 by python3\\S* \\(pid \\d+\\)");
        }
    }

    @Test
    void refusalThoughSomebodyListensIsAFilters() throws IOException {
        RoutedNetwork.filter(host, input("tcp dport 8084 reject with tcp reset"));
        try (var _ = Script.of(host, SERVER, "0.0.0.0", "8084")) {
            assertTold(probe("127.0.0.1", "8084"), "refused ECONNREFUSED - firewall.reject-rst", "this host");
        }
    }

    @Test
    void silenceOfThisHostIsAFilters() throws IOException {
        RoutedNetwork.filter(host, input("tcp dport 8085 drop"));
        try (var _ = Script.of(host, SERVER, "0.0.0.0", "8085")) {
            assertTold(probe("--timeout", "200ms", "127.0.0.1", "8085"), "timed-out timeout - firewall.drop",
                    "this host");
        }
    }

    private static String input(String rule) {
        return chain("input", rule);
    }

    private static String chain(String hook, String rule) {
        return "table inet f {\nchain c {\ntype filter hook " + hook + " priority 0\n" + rule + "\n}\n}\n";
    }

    /** TCP does not tell connect(2) that its own host dropped the SYN, which UDP's send(2) is told. */
    @Test
    void droppedOutputIsSilenceToTcpAndForbiddenToUdp() throws IOException {
        RoutedNetwork.filter(host, chain("output", "ip daddr " + FAR + " drop"));

        assertTold(probe("--timeout", "200ms", FAR, "80"), "timed-out timeout - path.timeout", "");
        assertTold(probe("--udp", FAR, "80"), "prohibited EPERM - firewall.local-output", "");
    }

    @Test
    void everyAddressOfANameIsAttemptedInTheCLibrarysOrder() throws IOException {
        host.write("/etc/hosts", "127.0.0.1 many.test\n127.0.0.2 many.test\n::1 many.test\n");

        List<JsonNode> lines = Told.by(netprobe, "many.test", "8086-8087");
        assertThat(lines).extracting(line -> line.path("peer").asText()).containsExactly("[::1]:8086", "[::1]:8087",
                "127.0.0.1:8086", "127.0.0.1:8087", "127.0.0.2:8086", "127.0.0.2:8087");
    }

    @Test
    void firstStopsAtTheAddressThatIsReached() throws IOException {
        host.write("/etc/hosts", "127.0.0.1 many.test\n127.0.0.2 many.test\n::1 many.test\n");
        try (var _ = Script.of(host, SERVER, "127.0.0.1", "8088")) {
            assertThat(Told.by(netprobe, "--first", "many.test", "8088"))
                    .extracting(line -> line.path("address").asText() + ' ' + line.path("outcome").asText())
                    .containsExactly("::1 refused", "127.0.0.1 connected");
        }
    }

    /** Fewer attempts than there are addresses do not put what comes after them out of order. */
    @ParameterizedTest
    @ValueSource(strings = {"--first", "--race", "--color=never"})
    void resultsComeInTheOrderOfTheTargets(String order) throws IOException {
        host.write("/etc/hosts", "127.0.0.1 many.test\n127.0.0.2 many.test\n::1 many.test\n");
        try (var _ = Script.of(host, SERVER, "::", "8089")) {
            List<JsonNode> lines = Told.by(netprobe, order, "many.test:8089", "nosuch.test:8089", "127.0.0.1:8089");
            assertThat(lines.stream().map(line -> line.path("input").asText().replace(":8089", "")).distinct())
                    .as(lines::toString).containsExactly("many.test", "nosuch.test", "127.0.0.1");
        }
    }
}
