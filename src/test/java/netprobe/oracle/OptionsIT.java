package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netprobe.harness.Run;
import netprobe.model.Family;
import netprobe.tables.SocketOptionTable;
import netprobe.tables.SocketOptionTable.Entry;
import netprobe.tables.SocketOptionTable.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code options} against Python's getsockopt on an equal connection, and its sysctls against sysctl(8), in one namespace. */
class OptionsIT {

    private static final Path SCRIPT = Path.of("src/test/resources/oracle/socket_options.py").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();

    private static Namespace host;
    private static Resident netprobe;

    @BeforeAll
    static void start() throws IOException {
        host = Namespace.create();
        // none of these is as the kernel has it by itself
        host.run("sysctl", "-w", "net.ipv4.tcp_rmem=4096 99999 6291456", "net.ipv4.tcp_keepalive_time=1234",
                "net.ipv4.tcp_syn_retries=3", "net.ipv4.ip_default_ttl=77", "net.ipv6.bindv6only=1");
        netprobe = Resident.startIn(host);
    }

    @AfterAll
    static void stop() throws IOException {
        netprobe.close();
        host.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void valuesAndDefaultsAreThoseOfPython(String address) throws IOException {
        var family = address.contains(":") ? Family.INET6 : Family.INET;
        var names = new ArrayList<String>();
        for (Entry entry : SocketOptionTable.of(family)) {
            // which CPU handles a connection is chance, and Python knows no time values
            if (entry.kind() != Kind.TIME && !entry.name().equals("SO_INCOMING_CPU")) {
                names.add(entry.name());
            }
        }
        var command = new ArrayList<>(List.of(Python.executable(), SCRIPT.toString(), address));
        command.addAll(names);
        Process python = host.command(command.toArray(String[]::new)).redirectError(Redirect.INHERIT).start();
        BufferedReader told = python.inputReader(UTF_8);
        String port = told.readLine();
        JsonNode theirs = JSON.readTree(told.readLine());
        Map<String, List<JsonNode>> ours = options(netprobe.run("options", "--json", address, port));
        python.getOutputStream().close();
        assertThat(theirs.size()).isGreaterThan(20);
        assertThat(theirs.properties()).allSatisfy(option -> assertThat(ours.get(option.getKey())).as(option.getKey())
                .containsExactly(option.getValue().get(0), option.getValue().get(1)));
    }

    @Test
    void sysctlsAreThoseOfThisNamespace() throws IOException {
        try (var server = new Listening()) {
            Run run = netprobe.run("options", "--json", "127.0.0.1", server.port());
            for (JsonNode option : run.objects().getFirst().path("options")) {
                if (option.has("sysctl")) {
                    String told = host.run("sysctl", "-n", option.path("sysctl").asText()).strip().replace('\t', ' ');
                    assertThat(option.path("sysctl_value").asText()).as(option.toString()).isEqualTo(told);
                }
            }
            assertThat(run.out()).contains("\"sysctl_value\":\"4096 99999 6291456\"", "\"default\":1234",
                    "\"default\":77");
        }
    }

    @Test
    void probeShowsTheSameForEachConnection() throws IOException {
        try (var server = new Listening()) {
            JsonNode attempt =
                    netprobe.run("probe", "--options", "--json", "127.0.0.1", server.port()).objects().getFirst();
            JsonNode alone = netprobe.run("options", "--json", "127.0.0.1", server.port()).objects().getFirst();
            assertThat(names(attempt)).isNotEmpty().isEqualTo(names(alone));
            assertThat(netprobe.run("probe", "--json", "127.0.0.1", server.port()).out()).doesNotContain("options");
        }
    }

    @Test
    void refusalEndsAsThatOfProbe() throws IOException {
        Run run = netprobe.run("options", "127.0.0.1", "1");
        assertThat(run.status()).isEqualTo(7);
        assertThat(run.err()).contains("ECONNREFUSED");
    }

    /** A listener of Python's. */
    private static final class Listening implements AutoCloseable {
        private final Process python;
        private final String port;

        Listening() throws IOException {
            python = host.command(Python.executable(), SCRIPT.toString(), "127.0.0.1").start();
            port = String.valueOf(python.inputReader(UTF_8).readLine());
        }

        String port() {
            return port;
        }

        @Override
        public void close() throws IOException {
            python.getOutputStream().close();
        }
    }

    private static List<String> names(JsonNode line) {
        return line.path("options").findValuesAsText("name");
    }

    private static Map<String, List<JsonNode>> options(Run run) {
        var options = new TreeMap<String, List<JsonNode>>();
        for (JsonNode option : run.objects().getFirst().path("options")) {
            options.put(option.path("name").asText(), List.of(orNull(option, "value"), orNull(option, "default")));
        }
        return options;
    }

    private static JsonNode orNull(JsonNode option, String key) {
        return option.has(key) ? option.get(key) : NullNode.getInstance();
    }
}
