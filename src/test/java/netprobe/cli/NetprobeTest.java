package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import netprobe.harness.Run;
import netprobe.model.EndStatus;
import netprobe.model.ExitStatus;
import org.junit.jupiter.api.Test;

class NetprobeTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aReaderThatWentAwayEndsTheCommandQuietly() {
        assertThat(run(nothing(), failing("Broken pipe"), Map.of(), "pton", "::1")).isEqualTo(ExitStatus.OK);
        assertThat(err.size()).isZero();
    }

    @Test
    void aFullDiskIsSaidAndEndsInStatusTwelve() {
        assertThat(run(nothing(), failing("No space left on device"), Map.of(), "pton", "::1"))
                .isEqualTo(ExitStatus.LOCAL);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("netprobe: standard output: No space left on device\n");
    }

    @Test
    void brokenStandardInputIsSaidAfterWhatWasReadIsAnswered() {
        InputStream broken = new InputStream() {
            private final InputStream first = new ByteArrayInputStream("::1\n".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = first.read(bytes, offset, length);
                if (count < 0) {
                    throw new IOException("Input/output error");
                }
                return count;
            }

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }
        };
        assertThat(run(broken, out, Map.of(), "pton", "--short")).isEqualTo(ExitStatus.LOCAL);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("00000000000000000000000000000001\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("netprobe: standard input: Input/output error\n");
    }

    @Test
    void colourIsForTerminalsUnlessTheEnvironmentSaysNo() {
        run(nothing(), out, Map.of(), "pton", "::1");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\033[");
        out.reset();
        run(nothing(), out, Map.of("NO_COLOR", "1"), "pton", "::1");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\033[");
    }

    @Test
    void versionNamesNetprobeTheJvmAndThePlatform() {
        run(nothing(), out, Map.of(), "--version");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("netprobe ")
                .contains(System.getProperty("java.vm.version"))
                .contains(System.getProperty("os.name"));
    }

    private EndStatus run(InputStream in, OutputStream stdout, Map<String, String> environment, String... arguments) {
        var console = new Console(in, stdout, err, environment, () -> 0, true, false);
        return new Netprobe(console).run(List.of(arguments));
    }

    private static InputStream nothing() {
        return InputStream.nullInputStream();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void operandThatIsCutWithinACharacterIsStillJson() {
        String operand = "x" + "\ud83d\ude00".repeat(Operand.LIMIT);
        assertThat(Run.of("pton", "--json", operand).out()).contains("\\ud83d\"");
    }
}
