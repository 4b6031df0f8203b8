package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import netprobe.harness.Alone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long netprobe takes for many lines, against python3 for the same; the two take turns, so that both see the same machine. */
@Alone
class ConversionSpeedIT {

    private static final int LINES = 100_000;
    private static final int ROUNDS = 5;
    private static final double LIMIT = 3;
    private static final Path SCRIPT = Path.of("src/test/resources/oracle/conversions.py").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void hundredThousandConversionsTakeLessThanThreeTimesPythons() throws IOException {
        assertRatio(new String[]{Python.executable(), SCRIPT.toString()}, Packaged.line("pton", "--short"));
    }

    @Test
    void hundredThousandJsonLinesTakeLessThanThreeTimesPythons() throws IOException {
        assertRatio(new String[]{Python.executable(), SCRIPT.toString(), "json"}, Packaged.line("pton", "--json"));
    }

    private void assertRatio(String[] python, String[] netprobe) throws IOException {
        var input = Files.write(folder.resolve("addresses"), addresses());
        var pythons = new long[ROUNDS];
        var netprobes = new long[ROUNDS];
        // the first netprobe of all may still train its cache
        nanoseconds(netprobe, input);
        for (int round = 0; round < ROUNDS; round++) {
            pythons[round] = nanoseconds(python, input);
            netprobes[round] = nanoseconds(netprobe, input);
        }
        double ratio = (double) median(netprobes) / median(pythons);
        System.out.printf("%d conversions: netprobe %d ms, python3 %d ms, ratio %.2f%n", LINES,
                median(netprobes) / 1_000_000,
                median(pythons) / 1_000_000, ratio);
        assertThat(ratio).isLessThan(LIMIT);
    }

    private Iterable<String> addresses() {
        var choice = new Choice(Seed.forCases("speed"));
        return IntStream.range(0, LINES).mapToObj(i -> literal(choice.bytes(i % 2 == 0 ? 4 : 16))).toList();
    }

    private static String literal(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (IOException wrongLength) {
            throw new AssertionError(wrongLength);
        }
    }

    private long nanoseconds(String[] command, Path input) throws IOException {
        var output = folder.resolve("output").toFile();
        long start = System.nanoTime();
        int status = new ProcessBuilder(command).redirectInput(input.toFile()).redirectOutput(output).start().onExit()
                .join().exitValue();
        long took = System.nanoTime() - start;
        assertThat(status).isZero();
        try (var lines = Files.lines(output.toPath())) {
            assertThat(lines.count()).isEqualTo(LINES);
        }
        return took;
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
