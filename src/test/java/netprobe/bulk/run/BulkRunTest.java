package netprobe.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import netprobe.bulk.run.BulkSettings.Engine.Kind;
import netprobe.bulk.run.BulkSettings.Pace;
import netprobe.model.BulkSummary.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs of both engines against servers of this JVM. */
class BulkRunTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private static List<String> names(String label, int count) {
        return IntStream.range(0, count).mapToObj(number -> label + number + ".example").toList();
    }

    private static List<String> truths(List<String> names) {
        return names.stream().map(name -> name + ". A " + LyingServer.TRUTH).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aClosedPortIsNamedByItsErrno(Kind engine) throws IOException {
        int closed;
        try (var socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            closed = socket.getLocalPort();
        }
        Trial.Result result = new Trial().by(engine).patience(SHORT, 2).server(closed).run(names("ok", 3));
        assertThat(result.lines()).allMatch(line -> line.endsWith(" A ; ECONNREFUSED")).hasSize(3);
        assertThat(result.summary().outcomes().unanswered()).isEqualTo(Map.of("ECONNREFUSED", 3L));
        assertThat(result.summary().losses().icmp()).containsKey("ECONNREFUSED");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsSilentIsLeftForAnother(Kind engine) throws IOException {
        List<String> names = names("ok", 500);
        try (var silent = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1")); var server = new LyingServer()) {
            Trial.Result result = new Trial().by(engine).patience(Duration.ofMillis(300), 5)
                    .server(silent.getLocalPort()).server(server.port()).run(names);
            assertThat(result.lines()).containsExactlyInAnyOrderElementsOf(truths(names));
            assertThat(result.summary().traffic().timeouts()).isPositive();
        }
    }

    /** Whatever it did not answer meanwhile is told of, and all the others are answered. */
    @ParameterizedTest
    @EnumSource
    void aServerThatStallsIsAskedAgainWhenItIsBack(Kind engine) throws IOException {
        int count = 20_000;
        int silence = 3000;
        try (var server = new LyingServer().stalling(5000, silence)) {
            Trial.Result result =
                    new Trial().by(engine).patience(SHORT, 3).server(server.port()).run(names("ok", count));
            List<String> names = result.lines().stream().map(line -> line.replaceFirst("\\..*", "")).toList();
            assertThat(names).hasSize(count).doesNotHaveDuplicates();
            List<String> told = result.lines().stream().filter(line -> line.contains(" ; ")).toList();
            assertThat(told).allMatch(line -> line.matches(".* A ; timeout after [123] tr(y|ies)"))
                    .hasSizeBetween(1, silence);
            assertThat(result.summary().outcomes().answered()).isEqualTo(Map.of("NOERROR", count - (long) told.size()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheListIsKeptWhereItIsWanted(Kind engine) throws IOException {
        List<String> names = IntStream.range(0, 600).mapToObj(number -> (number % 7 == 0 ? "late" : "ok") + number
                + ".example").toList();
        try (var server = new LyingServer()) {
            Trial.Result result = new Trial().by(engine).ordered().server(server.port()).run(names);
            assertThat(result.lines()).containsExactlyElementsOf(truths(names));
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreThanAllIdsOfASocketMayBeUnderWay(Kind engine) throws IOException {
        int count = 70_000;
        try (var silent = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            Trial.Result result = new Trial().by(engine).patience(Duration.ofSeconds(2), 1).inFlight(count)
                    .server(silent.getLocalPort()).run(names("silent", count));
            assertThat(result.summary().outcomes().unanswered()).isEqualTo(Map.of("timeout", (long) count));
            // one round of waiting for all of them, not two
            assertThat(result.summary().took()).isLessThan(Duration.ofSeconds(4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRateIsKept(Kind engine) throws IOException {
        int rate = 2000;
        int count = 20_000;
        try (var server = new LyingServer()) {
            Trial.Result result = new Trial().by(engine).server(server.port())
                    .pace(new Pace(OptionalLong.of(rate), OptionalLong.empty())).run(names("ok", count));
            assertThat(result.lines()).hasSize(count);
            double seconds = result.summary().took().toNanos() / 1e9;
            assertThat(result.summary().traffic().sent() / seconds).isBetween(rate * 0.98, rate * 1.02);
        }
    }

    @Test
    void aSecondServerThatSaysSomethingElseIsTold() throws IOException {
        List<String> names = names("ok", 40);
        try (var one = new LyingServer(); var other = new LyingServer("192.0.2.8")) {
            Trial.Result result =
                    new Trial().server(one.port()).server(other.port()).verified(0.5).run(names);
            assertThat(result.summary().outcomes().verification().orElseThrow().asked()).isEqualTo(20);
            assertThat(result.summary().outcomes().verification().orElseThrow().disagreements()).isEqualTo(20);
            assertThat(result.summary().outcomes().answered()).isEqualTo(Map.of("NOERROR", 40L));
        }
    }

    @Test
    void aSecondServerThatSaysTheSameIsNotMentioned() throws IOException {
        List<String> names = names("ok", 40);
        try (var one = new LyingServer(); var other = new LyingServer()) {
            Trial.Result result =
                    new Trial().server(one.port()).server(other.port()).verified(1).run(names);
            assertThat(result.lines()).containsExactlyInAnyOrderElementsOf(truths(names));
            assertThat(result.summary().outcomes().verification().orElseThrow().asked()).isEqualTo(40);
            assertThat(result.summary().outcomes().verification().orElseThrow().disagreements()).isZero();
            assertThat(result.summary().ending()).isEqualTo(Ending.COMPLETE);
        }
    }

    /** A run that can't go on for a fault of its own must neither wait for ever nor look complete. */
    @Test
    void whatShouldNeverHappenEndsTheRunAndIsToldOf() throws IOException {
        try (var server = new LyingServer()) {
            var trial = new Trial().server(server.port());
            assertThatThrownBy(() -> trial.run(List.of("ok1.example", "no..label")))
                    .isInstanceOf(IllegalStateException.class).hasRootCauseInstanceOf(AssertionError.class);
        }
    }
}
