package netprobe.oracle;

import static netprobe.oracle.RoutedNetwork.ROUTER;
import static netprobe.oracle.RoutedNetwork.ROUTER6;
import static netprobe.oracle.RoutedNetwork.SERVER;
import static netprobe.oracle.RoutedNetwork.SERVER6;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import netprobe.harness.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ICMP messages that no packet filter sends, from a scripted responder, and those of real routers: what TCP and UDP make of each. */
class ProbeIcmpIT {

    private static final int FIRST = 20_000;
    private static final int CODES = 256;
    private static final Path JAR = Path.of("target/netprobe.jar");

    private static RoutedNetwork network;
    private static Resident netprobe;
    private static Script responder;

    @BeforeAll
    static void start() throws IOException {
        network = RoutedNetwork.create();
        responder = Script.ofFile(network.server, "icmp_responder.py", "s0");
        // the responder sees what the kernel does not answer
        RoutedNetwork.filter(network.server, """
                table inet f {
                    chain c {
                        type filter hook input priority 0
                        meta l4proto { tcp, udp } th dport 20000-24095 drop
                    }
                }
                """);
        RoutedNetwork.set(network.server, "net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1");
        network.router.run("ip", "route", "add", "203.0.113.0/24", "via", SERVER);
        network.router.run("ip", "-6", "route", "add", "2001:db8:9::/48", "via", SERVER6);
        netprobe = Resident.startIn(network.client);
    }

    @AfterAll
    static void stop() throws IOException {
        netprobe.close();
        responder.close();
        network.close();
    }

    private static String address(int version) {
        return version == 4 ? SERVER : SERVER6;
    }

    private static String port(int type, int code) {
        return Integer.toString(FIRST + type * CODES + code);
    }

    /** Python's connect_ex, which waits no longer than netprobe: EAGAIN stands for time that ran out. */
    private static String connectEx(String address, String port) throws IOException {
        return network.client.run(Python.executable(), "-c", """
                import errno, socket, sys
                address, port = sys.argv[1:]
                s = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
                s.settimeout(0.3)
                print(errno.errorcode[s.connect_ex((address, int(port)))].replace("ENOTSUP", "EOPNOTSUPP"))
                """, address, port).strip().replace("EAGAIN", "timeout");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4|3|0|unreachable ENETUNREACH", "4|3|1|unreachable EHOSTUNREACH",
        "4|3|2|unreachable ENOPROTOOPT", "4|3|3|refused ECONNREFUSED", "4|3|5|unreachable EOPNOTSUPP",
        "4|3|6|unreachable ENETUNREACH", "4|3|7|unreachable EHOSTDOWN", "4|3|8|unreachable ENONET",
        "4|3|9|prohibited ENETUNREACH", "4|3|10|prohibited EHOSTUNREACH", "4|3|11|unreachable ENETUNREACH",
        "4|3|12|unreachable EHOSTUNREACH", "4|3|13|prohibited EHOSTUNREACH", "4|3|14|prohibited EHOSTUNREACH",
        "4|3|15|prohibited EHOSTUNREACH", "4|11|0|unreachable EHOSTUNREACH", "4|12|0|unreachable EPROTO",
        "6|1|0|unreachable ENETUNREACH", "6|1|1|prohibited EACCES", "6|1|2|unreachable EHOSTUNREACH",
        "6|1|3|unreachable EHOSTUNREACH", "6|1|4|refused ECONNREFUSED", "6|1|5|prohibited EACCES",
        "6|1|6|prohibited EACCES", "6|1|7|unreachable EPROTO", "6|3|0|unreachable EHOSTUNREACH",
        "6|3|1|unreachable EHOSTUNREACH", "6|4|0|unreachable EPROTO", "6|4|1|unreachable EPROTO"})
    void messageEndsAnAttemptOverTcpAndUdp(int version, int type, int code, String told) throws IOException {
        for (String transport : List.of("--color=never", "--udp")) {
            JsonNode line = Told.by(netprobe, transport, address(version), port(type, code)).getFirst();
            assertThat(Told.words(line)).as(line::toString).startsWith(told + ' ' + type + '/' + code);
            assertThat(line.path("icmp").path("from").asText()).isEqualTo(address(version));
            assertThat(line.has("cause")).isTrue();
        }
        assertThat(told).endsWith(' ' + connectEx(address(version), port(type, code)));
    }

    @ParameterizedTest
    @CsvSource({"4,11,1", "4,4,0", "4,5,1"})
    void messageThatTheKernelIgnoresLeavesSilence(int version, int type, int code) throws IOException {
        String port = port(type, code);
        assertThat(Told.words(Told.by(netprobe, "--timeout", "300ms", address(version), port).getFirst()))
                .isEqualTo("timed-out timeout - path.timeout");
        assertThat(Told.words(Told.by(netprobe, "--timeout", "300ms", "--udp", address(version), port).getFirst()))
                .isEqualTo("silent timeout - udp.silent");
        assertThat(connectEx(address(version), port)).isEqualTo("timeout");
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7,11/0", "2001:db8:9::7,3/0"})
    void packetThatTwoRoutersHandToEachOtherIsInALoop(String address, String icmp) throws IOException {
        for (String transport : List.of("--color=never", "--udp")) {
            JsonNode line = Told.by(netprobe, transport, address, "80").getFirst();
            assertThat(Told.words(line)).isEqualTo("unreachable EHOSTUNREACH " + icmp + " route.loop");
            assertThat(Told.where(line)).isIn(SERVER, SERVER6, ROUTER, ROUTER6);
        }
    }

    /** What it takes to see who sent a message is no privilege. */
    @Test
    void ordinaryUserSeesTheSenderToo() throws IOException {
        JsonNode line = asNobody("probe", "--json", SERVER, port(3, 13)).objects().getFirst();

        assertThat(Told.words(line)).isEqualTo("prohibited EHOSTUNREACH 3/13 firewall.admin-prohibited");
        assertThat(Told.where(line)).isEqualTo(SERVER);
    }

    private static Run asNobody(String... arguments) throws IOException {
        network.client.write("/run/netprobe.jar", Files.readAllBytes(JAR));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", java,
                "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-jar", "/run/netprobe.jar"));
        command.addAll(List.of(arguments));
        return Packaged.run(network.client.command(command.toArray(String[]::new)), new byte[0]);
    }

    /** Java tells the same errno, by the words of its exceptions, but not who sent what, and so not always why. */
    @ParameterizedTest
    @CsvSource({"4,3,0", "4,3,3", "4,3,5", "4,3,7", "4,3,8", "4,3,13", "4,11,0", "4,12,0", "6,1,0", "6,1,1", "6,1,3",
        "6,1,4", "6,1,7", "6,3,0"})
    void javaTellsTheSameErrno(int version, int type, int code) throws IOException {
        List<JsonNode> both = Stream.of("system", "jvm").map(via -> via(via, address(version), port(type, code)))
                .toList();

        assertThat(both.getLast().path("error").path("code")).isEqualTo(both.getFirst().path("error").path("code"));
        assertThat(both.getLast().has("icmp")).isFalse();
    }

    private static JsonNode via(String via, String... target) {
        try {
            return Told.by(netprobe, Stream.concat(Stream.of("--via", via), Stream.of(target)).toArray(String[]::new))
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
