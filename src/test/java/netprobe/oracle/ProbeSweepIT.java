package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import netprobe.harness.Run;
import netprobe.model.PortRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program by itself: under limits of its own, and on a clock that runs. */
class ProbeSweepIT {

    private static final Pattern PORT = Pattern.compile("\"port\":(\\d+)");
    private static final String JAR = Path.of("target/netprobe.jar").toAbsolutePath().toString();

    private static Namespace host;

    @BeforeAll
    static void start() throws IOException {
        host = Namespace.create();
        host.addInterface("eth0", "192.0.2.10/24", "2001:db8::10/64", "2001:db8::11/64");
    }

    @AfterAll
    static void stop() throws IOException {
        host.close();
    }

    @BeforeEach
    void letEverythingThrough() throws IOException {
        RoutedNetwork.filter(host, "");
    }

    private static Run run(List<String> wrapper, List<String> options, String... arguments) throws IOException {
        var command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR, "probe", "--json"));
        command.addAll(List.of(arguments));
        return Packaged.run(host.command(command.toArray(String[]::new)), new byte[0]);
    }

    private static List<Integer> ports(Run run) {
        return PORT.matcher(run.out()).results().map(found -> Integer.valueOf(found.group(1))).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64, 100})
    void fewDescriptorsAreEnough(int limit) throws IOException {
        Run run = run(List.of("prlimit", "--nofile=" + limit + ":" + limit), List.of(), "127.0.0.1", "1-3000");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("EMFILE");
        assertThat(ports(run)).isEqualTo(IntStream.rangeClosed(1, 3000).boxed().toList());
        assertThat(run.status()).isEqualTo(7);
    }

    /** All ports of loopback, none of which is open: not one may be taken for its own listener, and the heap stays small. */
    @Test
    void everyPortIsToldOfOnceAndInOrder() throws IOException {
        Run run = run(List.of(), List.of("-Xmx64m"), "127.0.0.1", "1-65535");

        assertThat(run.err()).isEmpty();
        assertThat(ports(run)).isEqualTo(IntStream.rangeClosed(1, PortRange.LAST).boxed().toList());
        assertThat(run.out()).doesNotContain("\"outcome\":\"connected\"");
        assertThat(run.status()).isEqualTo(7);
    }

    /** Of four addresses three drop what comes: each begins 250 ms after the one before it, and those that lose are given up. */
    @Test
    void raceTellsWhoBeganWhenAndWhoWon() throws IOException {
        host.write("/etc/hosts", """
                127.0.0.1 race.test
                192.0.2.10 race.test
                2001:db8::10 race.test
                2001:db8::11 race.test
                """);
        RoutedNetwork.filter(host, """
                table inet f {
                    chain c {
                        type filter hook input priority 0
                        tcp dport 8080 ip6 daddr 2001:db8::/64 drop
                        tcp dport 8080 ip daddr 127.0.0.1 drop
                    }
                }
                """);
        try (var _ = Script.of(host, """
                import socket
                server = socket.create_server(("", 8080))
                print("ready", flush=True)
                threading.Event().wait()
                """)) {
            assertRaced(run(List.of(), List.of(), "--race", "race.test", "8080").objects());
        }
    }

    private static void assertRaced(List<JsonNode> lines) {
        assertThat(lines).as(lines::toString).hasSize(4);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).path("started_ms").asDouble()).as(lines::toString)
                    .isBetween(i * 250.0 - 1, i * 250.0 + 240);
            boolean won = lines.get(i).path("address").asText().equals("192.0.2.10");
            assertThat(lines.get(i).path("outcome").asText()).isEqualTo(won ? "connected" : "abandoned");
        }
        assertThat(lines).extracting(line -> line.path("family").asText()).containsExactly("AF_INET6", "AF_INET",
                "AF_INET6", "AF_INET");
    }
}
