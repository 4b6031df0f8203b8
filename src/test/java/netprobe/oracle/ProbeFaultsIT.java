package netprobe.oracle;

import static netprobe.oracle.RoutedNetwork.CLIENT;
import static netprobe.oracle.RoutedNetwork.CLIENT6;
import static netprobe.oracle.RoutedNetwork.LINK;
import static netprobe.oracle.RoutedNetwork.ROUTER;
import static netprobe.oracle.RoutedNetwork.ROUTER6;
import static netprobe.oracle.RoutedNetwork.SERVER;
import static netprobe.oracle.RoutedNetwork.SERVER6;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults made for real between a client and a server: what probe tells of each, beside the errno that Python gets.
 *
 * <p>The faults of the packet filters stand on ports of their own, so that all of them are there at once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbeFaultsIT {

    private static final int OPEN = 7000;
    private static final int CLOSED = 7001;

    /** A port, on which there is a fault, and what has to be said of it. */
    record Fault(String name, String address, int port, String outcome, String errno, String icmp, String from,
            String cause) {
        @Override
        public String toString() {
            return name + " at " + address;
        }
    }

    private RoutedNetwork network;
    private Resident netprobe;
    private Process services;
    private Map<Fault, Integer> ofPython = Map.of();
    private Map<Fault, JsonNode> told = Map.of();

    @BeforeAll
    void breakTheNetwork() throws IOException {
        network = RoutedNetwork.create();
        services = listen(network.server, OPEN);
        RoutedNetwork.filter(network.router, table("forward", 1000, 2000));
        RoutedNetwork.filter(network.server, table("input", 3000, 4000));
        RoutedNetwork.filter(network.client, """
                table inet f {
                    chain c {
                        type filter hook output priority 0;
                        tcp dport 5000 reject with icmp type port-unreachable
                        tcp dport 5001 reject with icmpx type admin-prohibited
                        udp dport 5002 drop
                    }
                }
                """);
        RoutedNetwork.set(network.client, "net.ipv4.neigh." + LINK + ".retrans_time_ms=50",
                "net.ipv6.neigh." + LINK + ".retrans_time_ms=50");
        for (var type : List.of("unreachable 203.0.113.1", "prohibit 203.0.113.2", "blackhole 203.0.113.3",
                "throw 203.0.113.4")) {
            network.client.run(("ip route add " + type).split(" ", -1));
        }
        for (var type : List.of("unreachable 2001:db8:9::1", "prohibit 2001:db8:9::2", "blackhole 2001:db8:9::3",
                "throw 2001:db8:9::4")) {
            network.client.run(("ip -6 route add " + type).split(" ", -1));
        }
        ofPython = connectEx(faults().toList());
        netprobe = Resident.startIn(network.client);
        told = probe(faults().toList());
    }

    @AfterAll
    void tearDown() throws IOException {
        if (netprobe != null) {
            netprobe.close();
            services.destroy();
            network.close();
        }
    }

    private static final List<String> REJECTS4 = List.of("net-unreachable", "host-unreachable", "prot-unreachable",
            "port-unreachable", "net-prohibited", "host-prohibited", "admin-prohibited");
    private static final List<String> REJECTS6 =
            List.of("no-route", "admin-prohibited", "addr-unreachable", "port-unreachable", "policy-fail",
                    "reject-route");

    private static String table(String hook, int first4, int first6) {
        var rules = new StringBuilder("table inet f { chain c { type filter hook " + hook + " priority 0;\n");
        for (int i = 0; i < REJECTS4.size(); i++) {
            rules.append("meta nfproto ipv4 tcp dport ").append(first4 + i).append(" reject with icmp type ")
                    .append(REJECTS4.get(i)).append('\n');
        }
        for (int i = 0; i < REJECTS6.size(); i++) {
            rules.append("meta nfproto ipv6 tcp dport ").append(first6 + i).append(" reject with icmpv6 type ")
                    .append(REJECTS6.get(i)).append('\n');
        }
        rules.append("tcp dport ").append(first4 + 50).append(" reject with tcp reset\n");
        rules.append("tcp dport ").append(first4 + 51).append(" drop\n");
        return rules.append("}\n}\n").toString();
    }

    private static Process listen(Namespace host, int port) throws IOException {
        var server = host.command(Python.executable(), "-c", """
                import socket, sys, threading
                server = socket.create_server(("::", int(sys.argv[1])), family=socket.AF_INET6, dualstack_ipv6=True)
                print("ready", flush=True)
                while True:
                    server.accept()
                """, Integer.toString(port)).start();
        server.inputReader().readLine();
        return server;
    }

    static Stream<Fault> faults() {
        var faults = new ArrayList<Fault>();
        byRouter(faults);
        byServer(faults);
        byClient(faults);
        return faults.stream();
    }

    private static void byRouter(List<Fault> faults) {
        add(faults, SERVER, 1000, ROUTER, "net-unreachable unreachable ENETUNREACH 3/0 route.remote-unreachable",
                "host-unreachable unreachable EHOSTUNREACH 3/1 route.remote-unreachable",
                "prot-unreachable unreachable ENOPROTOOPT 3/2 firewall.reject-icmp",
                "port-unreachable refused ECONNREFUSED 3/3 firewall.reject-icmp",
                "net-prohibited prohibited ENETUNREACH 3/9 firewall.admin-prohibited",
                "host-prohibited prohibited EHOSTUNREACH 3/10 firewall.admin-prohibited",
                "admin-prohibited prohibited EHOSTUNREACH 3/13 firewall.admin-prohibited");
        add(faults, SERVER6, 2000, ROUTER6, "no-route unreachable ENETUNREACH 1/0 route.remote-unreachable",
                "admin-prohibited prohibited EACCES 1/1 firewall.admin-prohibited",
                "addr-unreachable unreachable EHOSTUNREACH 1/3 route.remote-unreachable",
                "port-unreachable refused ECONNREFUSED 1/4 firewall.reject-icmp",
                "policy-fail prohibited EACCES 1/5 firewall.admin-prohibited",
                "reject-route prohibited EACCES 1/6 firewall.admin-prohibited");
        add(faults, SERVER, 1050, "", "tcp-reset refused ECONNREFUSED - tcp.refused");
        add(faults, SERVER6, 1050, "", "tcp-reset refused ECONNREFUSED - tcp.refused");
    }

    private static void byServer(List<Fault> faults) {
        add(faults, SERVER, 3000, SERVER, "net-unreachable unreachable ENETUNREACH 3/0 firewall.reject-icmp",
                "host-unreachable unreachable EHOSTUNREACH 3/1 firewall.reject-icmp",
                "prot-unreachable unreachable ENOPROTOOPT 3/2 firewall.reject-icmp",
                "port-unreachable refused ECONNREFUSED 3/3 firewall.reject-icmp",
                "net-prohibited prohibited ENETUNREACH 3/9 firewall.admin-prohibited",
                "host-prohibited prohibited EHOSTUNREACH 3/10 firewall.admin-prohibited",
                "admin-prohibited prohibited EHOSTUNREACH 3/13 firewall.admin-prohibited");
        add(faults, SERVER6, 4000, SERVER6, "no-route unreachable ENETUNREACH 1/0 firewall.reject-icmp",
                "admin-prohibited prohibited EACCES 1/1 firewall.admin-prohibited",
                "addr-unreachable unreachable EHOSTUNREACH 1/3 firewall.reject-icmp",
                "port-unreachable refused ECONNREFUSED 1/4 firewall.reject-icmp");
        add(faults, SERVER, CLOSED, "", "no-listener refused ECONNREFUSED - tcp.refused");
        add(faults, SERVER6, CLOSED, "", "no-listener refused ECONNREFUSED - tcp.refused");
    }

    private static void byClient(List<Fault> faults) {
        add(faults, SERVER, 5000, CLIENT, "output-reject refused ECONNREFUSED 3/3 firewall.local-output");
        add(faults, SERVER6, 5001, CLIENT6, "output-prohibit prohibited EACCES 1/1 firewall.local-output");
        add(faults, "203.0.113.1", 80, "", "unreachable-route unreachable EHOSTUNREACH - route.policy");
        add(faults, "203.0.113.2", 80, "", "prohibit-route prohibited EACCES - route.policy");
        add(faults, "203.0.113.3", 80, "", "blackhole-route failed EINVAL - route.policy");
        add(faults, "203.0.113.4", 80, "", "throw-route unreachable ENETUNREACH - route.none");
        add(faults, "2001:db8:9::1", 80, "", "unreachable-route unreachable EHOSTUNREACH - route.policy");
        add(faults, "2001:db8:9::2", 80, "", "prohibit-route prohibited EACCES - route.policy");
        add(faults, "2001:db8:9::3", 80, "", "blackhole-route failed EINVAL - route.policy");
        add(faults, "2001:db8:9::4", 80, "", "throw-route unreachable ENETUNREACH - route.none");
        add(faults, "192.0.2.77", 80, CLIENT, "absent-neighbour unreachable EHOSTUNREACH 3/1 link.neighbour-failed");
        add(faults, "2001:db8:1::77", 80, CLIENT6,
                "absent-neighbour unreachable EHOSTUNREACH 1/3 link.neighbour-failed");
        add(faults, "fe80::1", 80, "", "no-scope failed EINVAL - input.scope-missing");
    }

    /** Faults on consecutive ports: name, outcome, errno, ICMP type and code or -, cause. */
    private static void add(List<Fault> faults, String address, int port, String from, String... rows) {
        for (int i = 0; i < rows.length; i++) {
            String[] row = rows[i].split(" ", -1);
            faults.add(new Fault(row[0], address, port + i, row[1], row[2], row[3].equals("-") ? "" : row[3],
                    row[3].equals("-") ? "" : from, row[4]));
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultIsToldByItsErrnoItsOriginAndItsCause(Fault fault) {
        JsonNode attempt = Objects.requireNonNull(told.get(fault));

        assertThat(attempt.path("outcome").asText()).isEqualTo(fault.outcome());
        assertThat(attempt.path("error").path("code").asText()).isEqualTo(fault.errno());
        assertThat(icmp(attempt)).isEqualTo(fault.icmp());
        assertThat(attempt.path("icmp").path("from").asText()).isEqualTo(fault.from());
        assertThat(attempt.path("cause").asText()).isEqualTo(fault.cause());
        assertThat(attempt.path("error").path("number").asInt()).as("Python's connect_ex")
                .isEqualTo(ofPython.get(fault));
    }

    private static String icmp(JsonNode told) {
        JsonNode icmp = told.path("icmp");
        return icmp.isMissingNode() ? "" : icmp.path("type").asInt() + "/" + icmp.path("code").asInt();
    }

    /** What Python's connect_ex comes to for each fault, side by side, as some wait for a neighbour. */
    private Map<Fault, Integer> connectEx(List<Fault> faults) throws IOException {
        String program = """
                import concurrent.futures, socket, sys
                def attempt(end):
                    address, port = end.rsplit(",", 1)
                    s = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
                    return s.connect_ex((address, int(port)))
                with concurrent.futures.ThreadPoolExecutor(64) as pool:
                    print(*pool.map(attempt, sys.argv[1:]))
                """;
        var command = new ArrayList<>(List.of(Python.executable(), "-c", program));
        faults.forEach(fault -> command.add(fault.address() + "," + fault.port()));
        String[] numbers = network.client.run(command.toArray(String[]::new)).strip().split(" ", -1);
        var errnos = new HashMap<Fault, Integer>();
        for (int i = 0; i < faults.size(); i++) {
            errnos.put(faults.get(i), Integer.valueOf(numbers[i]));
        }
        return errnos;
    }

    @Test
    void healthyPortHasNoFinding() throws IOException {
        for (String address : List.of(SERVER, SERVER6)) {
            JsonNode told = probe(address, Integer.toString(OPEN)).getFirst();
            assertThat(told.path("outcome").asText()).isEqualTo("connected");
            assertThat(told.has("cause")).isFalse();
            assertThat(told.has("icmp")).isFalse();
            assertThat(told.path("local").asText()).contains(address.equals(SERVER) ? CLIENT : CLIENT6);
            assertThat(told.path("tcp_info").path("mss").asInt()).isBetween(1000, 1500);
        }
    }

    @Test
    void dropIsAFirewallsOnlyIfTheHostAnswersElsewhere() throws IOException {
        JsonNode alone = probe("--timeout", "300ms", SERVER, "1051").getFirst();
        assertThat(alone.path("outcome").asText()).isEqualTo("timed-out");
        assertThat(alone.path("error").path("space").asText()).isEqualTo("deadline");
        assertThat(alone.path("cause").asText()).isEqualTo("path.timeout");

        List<JsonNode> both = probe("--timeout", "300ms", SERVER, "1051", Integer.toString(OPEN));
        assertThat(both.getFirst().path("cause").asText()).isEqualTo("firewall.drop");
        assertThat(both.getLast().path("outcome").asText()).isEqualTo("connected");
    }

    @Test
    void datagramThatAFilterHereDropsIsForbidden() throws IOException {
        JsonNode told = probe("--udp", SERVER, "5002").getFirst();
        assertThat(told.path("error").path("code").asText()).isEqualTo("EPERM");
        assertThat(told.path("error").path("operation").asText()).isEqualTo("send");
        assertThat(told.path("cause").asText()).isEqualTo("firewall.local-output");
    }

    @Test
    void closedUdpPortIsToldByTheHostItself() throws IOException {
        for (String address : List.of(SERVER, SERVER6)) {
            JsonNode told = probe("--udp", address, "9").getFirst();
            assertThat(told.path("outcome").asText()).isEqualTo("refused");
            assertThat(told.path("icmp").path("from").asText()).isEqualTo(address);
            assertThat(told.path("cause").asText()).isEqualTo("udp.refused");
        }
    }

    /** What netprobe tells of each fault, side by side, as it looks twice at what fails. */
    private Map<Fault, JsonNode> probe(List<Fault> faults) throws IOException {
        String lines = faults.stream().map(fault -> fault.address() + " " + fault.port() + "\n")
                .collect(Collectors.joining());
        List<JsonNode> attempts = netprobe.run(List.of("probe", "--json", "--jobs", "64"), lines).objects();
        assertThat(attempts).hasSameSizeAs(faults);
        return IntStream.range(0, faults.size()).boxed().collect(Collectors.toMap(faults::get, attempts::get));
    }

    private List<JsonNode> probe(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("probe", "--json"));
        all.addAll(List.of(arguments));
        return netprobe.run(all, "").objects();
    }
}
