package netprobe.oracle;

import static netprobe.oracle.RoutedNetwork.SERVER;
import static netprobe.oracle.RoutedNetwork.SERVER6;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether data arrives over a path whose handshakes pass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbeDataIT {

    private static final String READING = "7000";
    private static final String NOT_READING = "7001";
    private static final String SMALL_LINK = "1280";

    private RoutedNetwork network;
    private Resident netprobe;
    private Process server;

    @BeforeAll
    void start() throws IOException {
        network = RoutedNetwork.create();
        server = network.server.command(Python.executable(), "-c", """
                import socket, threading
                kept = []
                def serve(port, reads):
                    server = socket.create_server(("::", port), family=socket.AF_INET6, dualstack_ipv6=True)
                    print("ready", flush=True)
                    while True:
                        connection, _ = server.accept()
                        kept.append(connection)
                        if reads:
                            threading.Thread(target=drain, args=(connection,)).start()
                def drain(connection):
                    while connection.recv(65536):
                        pass
                threading.Thread(target=serve, args=(7000, True)).start()
                serve(7001, False)
                """).start();
        var ready = server.inputReader();
        ready.readLine();
        ready.readLine();
        netprobe = Resident.startIn(network.client);
    }

    @AfterAll
    void stop() throws IOException {
        netprobe.close();
        server.destroyForcibly();
        network.close();
    }

    /** The path as it was, and nothing that the client has learned of it. */
    @AfterEach
    void heal() throws IOException {
        network.router.run("ip", "link", "set", "r1", "mtu", "1500");
        network.router.run("nft", "flush", "ruleset");
        network.client.run("ip", "route", "flush", "cache");
        network.client.run("ip", "-6", "route", "flush", "cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, SERVER6})
    void allOfItArrivesOverAHealthyPath(String address) throws IOException {
        JsonNode told = probe(address, READING, "1000000", "10s");

        assertThat(told.path("data").path("acknowledged").asLong()).isEqualTo(1_000_000);
        assertThat(told.has("cause")).isFalse();
        assertThat(told.has("error")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, SERVER6})
    void largePacketsThatVanishAreABlackHole(String address) throws IOException {
        narrow();
        RoutedNetwork.filter(network.router, """
                table inet f {
                    chain c {
                        type filter hook output priority 0;
                        icmp type destination-unreachable drop
                        icmpv6 type packet-too-big drop
                    }
                }
                """);
        JsonNode told = probe(address, READING, "20000", "3s");

        assertThat(told.path("outcome").asText()).as("the handshake passes").isEqualTo("connected");
        assertThat(told.path("data").path("acknowledged").asLong()).isEqualTo(1);
        assertThat(told.path("data").path("retransmits").asInt()).isPositive();
        assertThat(told.path("cause").asText()).isEqualTo("path.mtu-blackhole");
        assertThat(told.path("error").path("operation").asText()).isEqualTo("send");
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, SERVER6})
    void routerThatTellsItsMtuIsHeeded(String address) throws IOException {
        narrow();
        JsonNode told = probe(address, READING, "20000", "10s");

        assertThat(told.path("data").path("acknowledged").asLong()).isEqualTo(20_000);
        assertThat(told.path("data").path("path_mtu").asText()).isEqualTo(SMALL_LINK);
        assertThat(told.has("cause")).isFalse();
    }

    /** The link behind the router takes smaller packets than the client thinks. */
    private void narrow() throws IOException {
        network.router.run("ip", "link", "set", "r1", "mtu", SMALL_LINK);
    }

    @Test
    void programThatDoesNotReadIsNoBlackHole() throws IOException {
        JsonNode told = probe(SERVER, NOT_READING, "50000000", "700ms");

        assertThat(told.path("data").path("acknowledged").asLong()).isBetween(2L, 49_999_999L);
        assertThat(told.path("cause").asText()).isEqualTo("tcp.peer-not-reading");
    }

    @Test
    void pathThatDiesAfterTheHandshakeLosesEvenTheFirstByte() throws IOException {
        RoutedNetwork.filter(network.router, """
                table inet f {
                    chain c {
                        type filter hook forward priority 0;
                        tcp dport 7000 tcp flags & (psh) == psh drop
                    }
                }
                """);
        JsonNode told = probe(SERVER, READING, "20000", "700ms");

        assertThat(told.path("data").path("acknowledged").asLong()).isZero();
        assertThat(told.path("cause").asText()).isEqualTo("path.data-lost");
    }

    private JsonNode probe(String address, String port, String bytes, String timeout) throws IOException {
        return netprobe.run("probe", "--json", "--data", bytes, "--timeout", timeout, address, port).objects()
                .getFirst();
    }
}
