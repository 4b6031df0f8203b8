package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import netprobe.harness.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a network that loses datagrams, and with a server that stalls, every name of a list is answered or accounted for, and once. */
class BulkLossIT {

    private static final int NAMES = 5000;

    private static Namespace host;
    private static byte[] list = {};

    @BeforeAll
    static void start() throws IOException {
        host = Namespace.create();
        NameServer.startOn(host, """
                . 300 SOA ns. hostmaster. 1 7200 3600 604800 300
                . 300 NS ns.
                ns. 300 A 127.0.0.1
                *.example. 300 A 192.0.2.1
                """);
        list = IntStream.range(0, NAMES).mapToObj(number -> "n" + number + ".example").collect(joining("\n"))
                .getBytes(UTF_8);
    }

    @AfterAll
    static void stop() throws IOException {
        host.close();
    }

    private static Run run(String... options) throws IOException {
        var words = new ArrayList<>(List.of("bulk", "--server", "127.0.0.1", "--timeout", "300ms"));
        words.addAll(List.of(options));
        return Packaged.run(host.command(Packaged.line(words.toArray(String[]::new))), list);
    }

    private static void assertEachIsReportedOnce(Run run) {
        assertThat(run.out().lines().map(line -> line.replaceFirst(" .*", ""))).hasSize(NAMES)
                .doesNotHaveDuplicates();
    }

    /** Queries and answers are lost alike, so a try succeeds with the square of what passes. */
    @ParameterizedTest
    @CsvSource({"1, libc", "10, libc", "30, libc", "30, portable"})
    void lostDatagramsAreSentAgain(int percent, String engine) throws IOException {
        RoutedNetwork.filter(host, """
                table inet f {
                    chain c {
                        type filter hook input priority 0
                        meta l4proto udp numgen random mod 100 < %d drop
                    }
                }
                """.formatted(percent));
        Run run = run("--engine", engine, "--tries", "10");

        assertEachIsReportedOnce(run);
        long answered = run.out().lines().filter(line -> line.endsWith(" A 192.0.2.1")).count();
        assertThat(answered).isGreaterThan(NAMES * 99L / 100);
        assertThat(run.out().lines().filter(line -> !line.endsWith(" A 192.0.2.1")))
                .allMatch(line -> line.endsWith(" A ; timeout after 10 tries"));
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpAndEachNameIsToldOf() throws IOException {
        RoutedNetwork.filter(host, """
                table inet f {
                    chain c {
                        type filter hook input priority 0
                        udp sport 53 drop
                    }
                }
                """);
        Run run = run("--tries", "2");

        assertEachIsReportedOnce(run);
        assertThat(run.out().lines()).allMatch(line -> line.contains(" A ; timeout after "));
        assertThat(run.status()).isEqualTo(6);
    }
}
