package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import netprobe.harness.Alone;
import netprobe.harness.Run;
import org.junit.jupiter.api.Test;

/** The packaged program on a bad day: broken input, streams that end or fail, an impatient user. */
@Alone
class BadInputIT {

    private static final int OK = 0;
    private static final int USAGE = 2;
    private static final int MIXED = 3;
    private static final int LOCAL = 12;
    private static final String ANSWER = "7f000001\n";

    /** Runs a shell's command line, in which {@code netprobe} is the launcher. */
    private static Run shell(String line) throws IOException {
        return Packaged.run(new ProcessBuilder("sh", "-c", line.replace("netprobe", "'" + Packaged.LAUNCHER + "'")),
                new byte[0]);
    }

    private static byte[] concatenated(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void lineOfTenMegabytesCostsOnlyItself() throws IOException {
        var input = concatenated(ascii("127.0.0.1\n"), ascii("1".repeat(10_000_000)), ascii("\n127.0.0.1\n"));

        var run = Packaged.run(input, "pton", "--short");

        assertThat(run.out()).isEqualTo(ANSWER + ANSWER);
        assertThat(run.err()).contains("expected at most").hasLineCount(1).hasSizeLessThan(500);
        assertThat(run.status()).isEqualTo(MIXED);
    }

    @Test
    void nulAndInvalidUtf8CostOnlyTheirLines() throws IOException {
        var input = concatenated(ascii("127.0.0.1\n127.0.0.1"), new byte[]{0}, ascii("\n"),
                new byte[]{(byte) 0xff, (byte) 0xfe}, ascii("\n127.0.0.1\n"));

        var run = Packaged.run(input, "pton", "--short");

        assertThat(run.out()).isEqualTo(ANSWER + ANSWER);
        assertThat(run.err().lines()).hasSize(2).anyMatch(line -> line.contains("NUL"))
                .anyMatch(line -> line.contains("UTF-8"));
        assertThat(run.status()).isEqualTo(MIXED);
    }

    @Test
    void invalidUtf8OnTheCommandLineIsNamed() throws IOException {
        var run = shell("netprobe pton --short 127.0.0.1 \"$(printf '\\377')\"");

        assertThat(run.out()).isEqualTo(ANSWER);
        assertThat(run.err()).hasLineCount(1);
        assertThat(run.status()).isEqualTo(MIXED);
    }

    @Test
    void operandThatNamesAMissingFileIsOnlyAnOperand() throws IOException {
        var run = Packaged.run("pton", "--short", "@/no/such/file", "127.0.0.1");

        assertThat(run.out()).isEqualTo(ANSWER);
        assertThat(run.err()).contains("@/no/such/file").hasLineCount(1);
    }

    @Test
    void fullDiskIsOneLineAndThisHostsFault() throws IOException {
        var run = shell("netprobe pton ::1 > /dev/full");

        assertThat(run.err()).containsIgnoringCase("standard output").contains("No space left on device")
                .hasLineCount(1);
        assertThat(run.status()).isEqualTo(LOCAL);
    }

    @Test
    void closedStandardOutputIsOneLineAndThisHostsFault() throws IOException {
        var run = shell("netprobe pton ::1 >&-");

        assertThat(run.err()).containsIgnoringCase("standard output").hasLineCount(1);
        assertThat(run.status()).isEqualTo(LOCAL);
    }

    @Test
    void brokenStandardErrorLosesOnlyWhatItWouldSay() throws IOException {
        for (var broken : List.of("2>&-", "2>/dev/full")) {
            var run = shell("netprobe pton --short bogus 127.0.0.1 " + broken);

            assertThat(run.out()).as(broken).isEqualTo(ANSWER);
            assertThat(run.status()).as(broken).isEqualTo(MIXED);
        }
    }

    @Test
    void deadStandardInputIsOneLineAndThisHostsFault() throws IOException {
        for (var dead : List.of("<&-", "< /")) {
            var run = shell("netprobe pton --short " + dead);

            assertThat(run.out()).isEmpty();
            assertThat(run.err()).as(dead).containsIgnoringCase("standard input").hasLineCount(1);
            assertThat(run.status()).as(dead).isEqualTo(LOCAL);
        }
    }

    @Test
    void readerThatHasEnoughEndsTheCommandQuietly() throws IOException {
        var operands =
                String.join(" ", IntStream.range(0, 1_000).mapToObj(i -> "10.0." + i / 256 + "." + i % 256).toList());

        var run = shell("{ netprobe pton --short " + operands + "; echo status $? >&2; } | head -1");

        assertThat(run.out()).isEqualTo("0a000000\n");
        assertThat(run.err()).isEqualTo("status " + OK + "\n");
    }

    @Test
    void readerThatHasEnoughOfAnEndlessInputEndsTheCommandQuietly() throws IOException {
        var run = shell("yes 127.0.0.1 | { netprobe pton --short; echo status $? >&2; } | head -1");

        assertThat(run.out()).isEqualTo(ANSWER);
        assertThat(run.err()).isEqualTo("status " + OK + "\n");
    }

    @Test
    void onlyRefusedOperandsAreAUsageError() throws IOException {
        assertThat(Packaged.run("pton", "a", "b").status()).isEqualTo(USAGE);
    }

    /** The quickest of several: what is held here is the program's own part, not the load of the machine. */
    @Test
    void interruptEndsAWaitForInputWithin200Milliseconds() throws IOException {
        var quickest =
                Collections.min(List.of(interruptWhileReading(), interruptWhileReading(), interruptWhileReading()));

        assertThat(quickest).isLessThan(Duration.ofMillis(200));
    }

    private static Duration interruptWhileReading() throws IOException {
        var process = new ProcessBuilder(Packaged.line("pton", "--short")).start();
        process.getOutputStream().write(ascii("127.0.0.1\n"));
        process.getOutputStream().flush();
        var out = process.inputReader(UTF_8);
        assertThat(out.readLine()).isEqualTo(ANSWER.strip());

        // stands ready, so that its own start is not counted
        var killer = new ProcessBuilder("sh", "-c", "echo ready; read -r go; kill -INT " + process.pid()).start();
        killer.inputReader(UTF_8).readLine();
        long sent = System.nanoTime();
        killer.getOutputStream().close();
        int status = process.onExit().join().exitValue();
        var took = Duration.ofNanos(System.nanoTime() - sent);

        assertThat(status).isEqualTo(128 + 2);
        assertThat(out.readLine()).isNull();
        assertThat(process.errorReader(UTF_8).readLine()).isNull();
        return took;
    }
}
