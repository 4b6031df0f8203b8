package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import netprobe.harness.Alone;
import netprobe.harness.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged {@code netprobe echo} against python3's sockets, and against the packaged listener. */
@Alone
class EchoIT {

    private static final int REFUSED = 7;
    private static final int TIMED_OUT = 8;
    private static final int UNREACHABLE = 9;
    private static final int WRONG = 11;

    /** A JVM alone has some 40 MB; what is in flight is at most 8. */
    private static final int MOST_RESIDENT_KIB = 120_000;

    @Test
    void hundredMegabytesComeBackInConstantMemory(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("stream");
        var bytes = new byte[1 << 20];
        var random = Seed.forCases("echo");
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                random.nextBytes(bytes);
                out.write(bytes);
            }
        }
        try (var listener = ListenerProcess.start("--tcp", "--reply", "echo", "0")) {
            var command = new ArrayList<>(List.of("measured", "sh", "-c", "exec \"$@\" <" + file, "sh"));
            command.addAll(List.of(Packaged.line("echo", "127.0.0.1", listener.port(), "-")));
            JsonNode said = Peer.run(command.toArray(String[]::new));

            assertThat(said.get("status").asInt()).isZero();
            assertThat(said.get("resident").asInt()).isLessThan(MOST_RESIDENT_KIB);
            assertThat(listener.next("closed", 1).getFirst().get("sent").asLong()).isEqualTo(100L << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"late", "trickle"})
    void whateverTheRhythmAllOfItCounts(String kind) throws IOException {
        Run run = stream("100000", "stream", kind);

        JsonNode echoed = run.objects().getFirst();
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(echoed.get("same").asInt()).isEqualTo(100_000);
        assertThat(echoed.get("ended").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 999_999})
    void oneBitThatDiffersIsFoundWithItsOffset(int offset) throws IOException {
        Run run = stream("1000000", "stream", "flip", Integer.toString(offset));

        JsonNode echoed = run.objects().getFirst();
        assertThat(echoed.get("difference").get("offset").asInt()).isEqualTo(offset);
        assertThat(echoed.get("same").asInt()).isEqualTo(offset);
        assertThat(echoed.get("error").get("code").asText()).isEqualTo("different");
        assertThat(run.status()).isEqualTo(WRONG);
    }

    @Test
    void moreThanWasSentIsADifference() throws IOException {
        Run run = stream("1000", "stream", "more");

        JsonNode difference = run.objects().getFirst().get("difference");
        assertThat(difference.toString()).isEqualTo("{\"offset\":1000,\"sent\":\"\",\"received\":\"more\"}");
        assertThat(run.status()).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @CsvSource({"cut, cut-off", "reset, ECONNRESET"})
    void connectionThatEndsEarlyTellsHowFarItCame(String kind, String code) throws IOException {
        Run run = stream("100000", "stream", kind, "1000");

        JsonNode echoed = run.objects().getFirst();
        assertThat(echoed.get("error").get("code").asText()).isEqualTo(code);
        assertThat(echoed.get("same").asInt()).isLessThanOrEqualTo(1000);
        assertThat(run.status()).isEqualTo(WRONG);
    }

    @Test
    void silenceEndsInATimeout() throws IOException {
        Run run = stream("1000", "stream", "mute");

        assertThat(run.objects().getFirst().get("error").get("code").asText()).isEqualTo("timeout");
        assertThat(run.status()).isEqualTo(TIMED_OUT);
    }

    @Test
    void addressesOfANameAreTriedInTurn() throws IOException {
        try (var listener = ListenerProcess.start("--reply", "echo", "127.0.0.1", "0"); var host = here()) {
            for (String transport : List.of("--tcp", "--udp")) {
                var words = new ArrayList<>(List.of("echo", "--json", "two.example", listener.port(), "hello"));
                if (transport.equals("--udp")) {
                    words.add(transport);
                }
                Run run = Packaged.run(host.command(Packaged.line(words.toArray(String[]::new))), new byte[0]);

                JsonNode echoed = run.objects().getFirst();
                assertThat(echoed.get("peer").asText()).isEqualTo("127.0.0.1:" + listener.port());
                assertThat(echoed.get("notes").toString()).contains("[::1]:" + listener.port(), "ECONNREFUSED");
                assertThat(run.status()).isZero();
            }
        }
    }

    private static Namespace here() throws IOException {
        var host = Namespace.createOnThisNetwork();
        host.write("/etc/hosts", "::1 two.example\n127.0.0.1 two.example\n");
        return host;
    }

    @Test
    void lossOrderAndDuplicatesAreCounted() throws IOException {
        Run run = datagrams("127.0.0.1", 6, "same", "later", "twice", "none", "wrong", "same");

        JsonNode echoed = run.objects().getFirst();
        assertThat(echoed.get("sent").asInt()).isEqualTo(6);
        assertThat(echoed.get("same").asInt()).as("the kept one comes after the one that comes twice").isEqualTo(4);
        assertThat(echoed.get("lost").asInt()).isEqualTo(2);
        assertThat(echoed.get("duplicate").asInt()).isEqualTo(1);
        assertThat(echoed.get("reordered").asInt()).isEqualTo(1);
        assertThat(echoed.get("different").asInt()).isEqualTo(1);
        assertThat(run.status()).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void replyFromAnotherPortIsNotBelieved(String address) throws IOException {
        Run run = datagrams(address, 1, "other");

        JsonNode echoed = run.objects().getFirst();
        assertThat(echoed.get("same").asInt()).isZero();
        assertThat(echoed.get("strangers")).hasSize(1);
        assertThat(echoed.get("notes").toString()).contains("not believed");
        assertThat(run.status()).isEqualTo(TIMED_OUT);
    }

    @Test
    void replyFromAnotherAddressIsNotBelieved() throws IOException {
        try (var client = Namespace.create(); var server = Namespace.create()) {
            client.connect("eth0", "192.0.2.1/24", server, "eth0", "192.0.2.2/24");
            server.run("ip", "address", "add", "192.0.2.3/24", "dev", "eth0");
            // a server on the wildcard that does not care which of its addresses was asked answers from the first
            try (var peer = Peer.startIn(server, "replies", "0.0.0.0", "same")) {
                Run run = Packaged.run(client.command(Packaged.line("echo", "--udp", "--json", "--timeout", "500ms",
                        "192.0.2.3", peer.port())), new byte[0]);

                JsonNode echoed = run.objects().getFirst();
                assertThat(echoed.get("strangers").get(0).get("peer").asText()).startsWith("192.0.2.2:");
                assertThat(echoed.get("same").asInt()).isZero();
                assertThat(run.status()).isEqualTo(TIMED_OUT);
            }
        }
    }

    @Test
    void icmpIsToldWithItsSender() throws IOException {
        try (var client = Namespace.create(); var server = Namespace.create()) {
            client.connect("eth0", "192.0.2.1/24", server, "eth0", "192.0.2.2/24");
            server.run("nft",
                    "add table inet filter; add chain inet filter gate { type filter hook input priority 0 ; };"
                            + "add rule inet filter gate udp dport 7 reject with icmp host-unreachable");
            Run closed = icmp(client, "8");
            Run rejected = icmp(client, "7");

            assertThat(error(closed).toString()).contains("\"type\":3,\"code\":3,", "\"from\":\"192.0.2.2\"");
            assertThat(closed.status()).isEqualTo(REFUSED);
            assertThat(error(rejected).toString()).contains("EHOSTUNREACH", "\"type\":3,\"code\":1,");
            assertThat(rejected.status()).isEqualTo(UNREACHABLE);
        }
    }

    private static Run icmp(Namespace client, String port) throws IOException {
        return Packaged.run(client.command(
                Packaged.line("echo", "--udp", "--json", "--timeout", "1s", "192.0.2.2", port)), new byte[0]);
    }

    private static JsonNode error(Run run) {
        return run.objects().getFirst().get("errors").get(0);
    }

    @Test
    void standardInputMayTakeItsTime() throws IOException {
        try (var listener = ListenerProcess.start("--tcp", "--reply", "echo", "0")) {
            var process = new ProcessBuilder(Packaged.line("echo", "--short", "--timeout", "100ms", "127.0.0.1",
                    listener.port(), "-")).start();
            listener.next("accepted", 1);
            try (var input = process.getOutputStream()) {
                input.write("one".getBytes(UTF_8));
                input.flush();
                // as long as nothing is on its way, no time runs out
                assertThat(process.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
                input.write("two".getBytes(UTF_8));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo("6/6\n");
        }
    }

    private static Run stream(String size, String... peer) throws IOException {
        try (var other = Peer.start(peer)) {
            return Packaged.run("echo", "--json", "--size", size, "--timeout", "1s", "127.0.0.1", other.port());
        }
    }

    private static Run datagrams(String address, int count, String... script) throws IOException {
        var words = new ArrayList<>(List.of("replies", address));
        words.addAll(List.of(script));
        try (var other = Peer.start(words.toArray(String[]::new))) {
            return Packaged.run("echo", "--udp", "--json", "--count", Integer.toString(count), "--interval", "50ms",
                    "--timeout", "500ms", address, other.port());
        }
    }
}
