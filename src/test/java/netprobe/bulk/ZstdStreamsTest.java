package netprobe.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ZstdStreamsTest {

    private static final String TEXT = "www.example\n".repeat(10_000);

    private static byte[] compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = ZstdStreams.compressing(bytes, 3)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String decompressed(byte[] bytes) throws IOException {
        try (var in = ZstdStreams.decompressing(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void whatIsCompressedComesBack() throws IOException {
        assertThat(compressed(TEXT)).hasSizeLessThan(1000);
        assertThat(decompressed(compressed(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void framesFollowOneAnother() throws IOException {
        var both = new ByteArrayOutputStream();
        both.write(compressed("one\n"));
        both.write(compressed(TEXT));
        assertThat(decompressed(both.toByteArray())).isEqualTo("one\n" + TEXT);
    }

    @Test
    void aFrameThatIsCutOffIsNoEnd() throws IOException {
        byte[] whole = compressed(TEXT);
        assertThatThrownBy(() -> decompressed(Arrays.copyOf(whole, whole.length - 1))).isInstanceOf(IOException.class);
    }

    @Test
    void aWrongChecksumIsFound() throws IOException {
        byte[] wrong = compressed(TEXT);
        wrong[wrong.length - 1] ^= 1;
        assertThatThrownBy(() -> decompressed(wrong)).isInstanceOf(IOException.class);
    }
}
