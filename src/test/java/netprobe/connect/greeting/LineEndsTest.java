package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineEndsTest {

    @Test
    void everyLineFeedHasItsCarriageReturnHoweverTheBytesCome() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String sent = random.ints(random.nextInt(40), 0, 3).mapToObj(kind -> "a\r\n".substring(kind, kind + 1))
                    .reduce("", String::concat);
            assertThat(read(sent, random)).isEqualTo(sent.replaceAll("(?<!\r)\n", "\r\n"));
        }
    }

    private static String read(String sent, Random random) throws IOException {
        var pieces = new FilterInputStream(new ByteArrayInputStream(sent.getBytes(ISO_8859_1))) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(5)));
            }
        };
        var mended = new LineEnds(pieces);
        var text = new StringBuilder();
        var chunk = new byte[7];
        for (int count = 0; count >= 0; count = mended.read(chunk, 0, 1 + random.nextInt(7))) {
            text.append(new String(chunk, 0, count, ISO_8859_1));
        }
        return text.toString();
    }
}
