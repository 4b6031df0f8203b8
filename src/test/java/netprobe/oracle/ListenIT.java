package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import netprobe.harness.Alone;
import netprobe.harness.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged listener against python3's sockets. */
@Alone
class ListenIT {

    private static final int LOCAL = 12;
    private static final int TIMED_OUT = 8;

    @Test
    void manyClientsAreServedSideBySide() throws IOException {
        try (var listener = ListenerProcess.start("--tcp", "--reply", "upper", "0")) {
            JsonNode answers = Peer.run("clients", "127.0.0.1", listener.port(), "200").get("answers");

            assertThat(texts(answers))
                    .isEqualTo(IntStream.range(0, 200).mapToObj(number -> "CLIENT " + number).toList());
            assertThat(listener.next("closed", 200)).allSatisfy(closed -> {
                assertThat(closed.get("end").asText()).isEqualTo("fin");
                assertThat(closed.get("sent")).isEqualTo(closed.get("received"));
                assertThat(closed.get("beginning").asText()).startsWith("client ");
            });
        }
    }

    /** Some sixty descriptors are left: fewer than clients come at once. */
    @Test
    void descriptorsAreNeverExhausted() throws IOException {
        var limited = List.of("prlimit", "--nofile=128");
        try (var listener = ListenerProcess.startBy(limited, "--tcp", "--reply", "echo", "0")) {
            JsonNode answers = Peer.run("queue", "127.0.0.1", listener.port(), "300").get("answers");

            assertThat(texts(answers)).hasSize(300).doesNotHaveDuplicates()
                    .allMatch(text -> text.startsWith("client "));
            listener.interrupt();
            assertThat(listener.rest()).noneMatch(event -> event.get("event").asText().equals("error"))
                    .last().extracting(ended -> ended.get("connections").asInt()).isEqualTo(300);
        }
    }

    @Test
    void resetIsToldByItsErrno() throws IOException {
        try (var listener = ListenerProcess.start("--tcp", "--reply", "echo", "0")) {
            Peer.run("reset", "127.0.0.1", listener.port());

            JsonNode closed = listener.next("closed", 1).getFirst();
            assertThat(closed.get("end").asText()).isEqualTo("reset");
            assertThat(closed.get("error").get("code").asText()).isEqualTo("ECONNRESET");
            assertThat(closed.get("received").asInt()).isEqualTo(3);
        }
    }

    @Test
    void clientThatReadsNothingHoldsUpNobodyElse() throws IOException {
        try (var listener = ListenerProcess.start("--tcp", "--reply", "echo", "0")) {
            JsonNode said = Peer.run("slow", "127.0.0.1", listener.port(), "20000000");

            assertThat(said.get("quick").asText()).isEqualTo("quick");
            assertThat(said.get("same").asBoolean()).isTrue();
        }
    }

    @Test
    void datagramsAreAnsweredFromTheAddressThatWasAsked() throws IOException {
        try (var listener = ListenerProcess.start("--udp", "--reply", "upper", "*", "0");
                var peer = Peer.start("datagrams", listener.port(), "127.0.0.1", "127.0.0.9", "::1")) {
            for (String host : List.of("127.0.0.1", "127.0.0.9", "::1")) {
                JsonNode said = peer.next();
                assertThat(said.get("reply").asText()).isEqualTo("HELLO");
                assertThat(said.get("sender").asText()).isEqualTo(host);
                assertThat(said.get("port").asText()).isEqualTo(listener.port());
            }
            assertThat(listener.next("datagram", 3)).extracting(event -> event.get("local").asText()).containsExactly(
                    "[::ffff:127.0.0.1]:" + listener.port(), "[::ffff:127.0.0.9]:" + listener.port(),
                    "[::1]:" + listener.port());
        }
    }

    @Test
    void onlyLoopbackIsListenedOnUnlessAllIsAskedFor() throws IOException {
        try (var host = Namespace.create()) {
            host.addInterface("eth0", "192.0.2.10/24");
            Run run = inside(host, "--json", "--deadline", "50ms", "8080");
            Run all = inside(host, "--json", "--deadline", "50ms", "*", "8080");

            assertThat(addresses(run)).containsExactly("127.0.0.1", "::1");
            assertThat(addresses(all)).contains("127.0.0.1", "::1", "192.0.2.10");
            assertThat(all.objects().getFirst().get("sockets")).allMatch(each -> each.get("dual_stack").asBoolean());
        }
    }

    @Test
    void onceEndsAfterTheFirstConnectionIsDone() throws IOException {
        try (var listener = ListenerProcess.start("--once", "--reply", "echo", "0")) {
            Peer.run("clients", "127.0.0.1", listener.port(), "1");

            assertThat(listener.rest()).extracting(event -> event.get("event").asText()).containsExactly("accepted",
                    "closed", "ended");
            assertThat(listener.status()).isZero();
        }
    }

    @Test
    void deadlineBeforeAnybodyCameIsATimeout() throws IOException {
        Run run = Packaged.run("listen", "--once", "--json", "--deadline", "50ms", "0");

        assertThat(run.objects().getLast().get("error").get("code").asText()).isEqualTo("deadline");
        assertThat(run.status()).isEqualTo(TIMED_OUT);
    }

    /** The quickest of several: what is held here is the program's own part, not the load of the machine. */
    @Test
    void interruptEndsItWithin200MillisecondsWithTheLastWords() throws IOException {
        var times = new ArrayList<Duration>();
        for (int round = 0; round < 3; round++) {
            try (var listener = ListenerProcess.start("--reply", "echo", "0");
                    var mute = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(listener.port()))) {
                listener.next("accepted", 1);
                long start = System.nanoTime();
                listener.interrupt();
                List<JsonNode> last = listener.rest();
                assertThat(listener.status()).isZero();
                times.add(Duration.ofNanos(System.nanoTime() - start));

                assertThat(mute.isConnected()).isTrue();
                assertThat(last).extracting(event -> event.get("event").asText()).containsExactly("closed", "ended");
                assertThat(last.getFirst().get("end").asText()).isEqualTo("open");
            }
        }
        assertThat(Collections.min(times)).isLessThan(Duration.ofMillis(200));
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, 127.0.0.1", "127.0.0.1, 0.0.0.0", "127.0.0.1, ::", "::, 127.0.0.1", "::1, ::1"})
    void portInUseIsHeldByWhom(String holding, String wanted) throws IOException {
        try (var holder = Peer.start("hold", holding, "0")) {
            String port = holder.port();
            Run run = Packaged.run("listen", "--json", wanted, port);

            JsonNode failed = run.objects().getFirst();
            assertThat(failed.get("error").get("code").asText()).isEqualTo("EADDRINUSE");
            assertThat(failed.get("cause").asText()).isEqualTo("host.address-in-use");
            assertThat(failed.get("finding").get("where").asText()).contains("(pid " + holder.pid() + ")")
                    .endsWith(":" + port);
            assertThat(run.status()).isEqualTo(LOCAL);
        }
    }

    @Test
    void processOfAnotherUserCanNotBeSeenAndThatIsSaid() throws IOException {
        try (var host = Namespace.create(); var holder = Peer.startIn(host, "hold", "127.0.0.1", "8080")) {
            holder.port();
            Run run = asNobody(host, "8080");

            assertThat(run.objects().getFirst().get("finding").get("where").asText()).contains("can't be seen")
                    .contains("uid 0");
            assertThat(run.status()).isEqualTo(LOCAL);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 8081})
    void privilegedPortsAreTold(int first) throws IOException {
        try (var host = Namespace.create()) {
            host.run("sysctl", "-q", "-w", "net.ipv4.ip_unprivileged_port_start=" + first);
            Run refused = asNobody(host, Integer.toString(first - 1));
            Run allowed = asNobody(host, Integer.toString(first));

            JsonNode failed = refused.objects().getFirst();
            assertThat(failed.get("error").get("code").asText()).isEqualTo("EACCES");
            assertThat(failed.get("cause").asText()).isEqualTo("host.port-privileged");
            assertThat(failed.get("finding").get("where").asText()).contains("1 to " + (first - 1));
            assertThat(refused.status()).isEqualTo(LOCAL);
            assertThat(allowed.status()).isZero();
        }
    }

    @Test
    void addressThatIsNotHereIsToldWithThoseThatAre() throws IOException {
        try (var host = Namespace.create()) {
            host.addInterface("eth0", "192.0.2.10/24");
            Run run = inside(host, "--json", "192.0.2.11", "8080");

            JsonNode failed = run.objects().getFirst();
            assertThat(failed.get("error").get("code").asText()).isEqualTo("EADDRNOTAVAIL");
            assertThat(failed.get("cause").asText()).isEqualTo("host.address-not-here");
            assertThat(failed.get("finding").get("where").asText()).contains("127.0.0.1 (lo), 192.0.2.10 (eth0)");
            assertThat(run.status()).isEqualTo(LOCAL);
        }
    }

    @Test
    void withoutIpv6LoopbackIsIpv4Alone() throws IOException {
        try (var host = Namespace.create()) {
            host.run("sysctl", "-q", "-w", "net.ipv6.conf.all.disable_ipv6=1");
            Run run = inside(host, "--json", "--deadline", "50ms", "8080");
            Run six = inside(host, "--json", "--deadline", "50ms", "::1", "8080");

            assertThat(addresses(run)).containsExactly("127.0.0.1");
            assertThat(run.status()).isZero();
            assertThat(six.objects().getFirst().get("cause").asText()).isEqualTo("host.ipv6-disabled");
        }
    }

    private static Run inside(Namespace host, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of("listen"));
        words.addAll(List.of(arguments));
        return Packaged.run(host.command(Packaged.line(words.toArray(String[]::new))), new byte[0]);
    }

    private static Run asNobody(Namespace host, String port) throws IOException {
        var command = new ArrayList<>(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"));
        command.addAll(List.of(Packaged.line("listen", "--json", "--tcp", "--deadline", "50ms", "127.0.0.1", port)));
        return Packaged.run(host.command(command.toArray(String[]::new)), new byte[0]);
    }

    private static List<String> addresses(Run run) {
        JsonNode reach = run.objects().getFirst().get("reach");
        return StreamSupport.stream(reach.spliterator(), false).map(each -> each.get("address").asText()).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
