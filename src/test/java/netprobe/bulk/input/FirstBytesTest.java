package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import netprobe.bulk.ZstdStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstBytesTest {

    private static final String FIRST = names(0, 300);
    private static final String SECOND = names(300, 350);
    private static final List<String> ASKED = IntStream.range(0, 350).mapToObj(i -> "host" + i + ".example. A")
            .toList();

    /** What the tests below hold for. */
    enum Format {
        GZIP, ZSTD;

        byte[] of(String text) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (OutputStream out = this == GZIP ? new GZIPOutputStream(bytes) : ZstdStreams.compressing(bytes, 3)) {
                out.write(text.getBytes(US_ASCII));
            }
            return bytes.toByteArray();
        }

        String broken() {
            return "standard input: broken " + (this == GZIP ? "gzip" : "zstd") + ": ";
        }
    }

    private static String names(int from, int to) {
        var names = new StringBuilder();
        for (int i = from; i < to; i++) {
            names.append("host").append(i).append(".example\n");
        }
        return names.toString();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Reading read(byte[]... parts) throws IOException {
        return Reading.of(List.of(Reading.stream(joined(parts))), Reading.A, Resumption.none());
    }

    @ParameterizedTest
    @EnumSource
    void isRecognisedByItsFirstBytes(Format format) throws IOException {
        assertThat(read(format.of(FIRST + SECOND)).asked()).isEqualTo(ASKED);
    }

    @ParameterizedTest
    @EnumSource
    void severalPartsAreOneList(Format format) throws IOException {
        byte[] half = format.of(FIRST.substring(0, 1001));
        assertThat(read(half, format.of(""), format.of(FIRST.substring(1001)), format.of(SECOND)).asked())
                .isEqualTo(ASKED);
    }

    @ParameterizedTest
    @EnumSource
    void marksCountWhatIsInside(Format format) throws IOException {
        assertThat(read(format.of(FIRST + SECOND)).marks().getLast())
                .isEqualTo(Reading.of(FIRST + SECOND).marks().getLast());
    }

    /** Cut off where a part ends, it is a whole list; there only. */
    @ParameterizedTest
    @EnumSource
    void whatIsCutOffIsNoEnd(Format format) throws IOException {
        byte[] first = format.of(FIRST);
        byte[] whole = joined(first, format.of(SECOND));
        for (int length = 4; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length == first.length) {
                assertThat(read(cut).asked()).isEqualTo(ASKED.subList(0, 300));
            } else {
                assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(IOException.class)
                        .hasMessageStartingWith(format.broken());
            }
        }
    }

    /** A changed byte is found, or makes no difference, as in the time of a gzip header. */
    @ParameterizedTest
    @EnumSource
    void aWrongByteLosesNoNameInSilence(Format format) throws IOException {
        byte[] whole = joined(format.of(FIRST), format.of(SECOND));
        for (int place = 4; place < whole.length; place++) {
            byte[] wrong = whole.clone();
            wrong[place] ^= 0x10;
            Throwable thrown = catchThrowable(() -> assertThat(read(wrong).asked()).isEqualTo(ASKED));
            if (thrown != null) {
                assertThat(thrown).as("byte %d", place).isInstanceOf(IOException.class)
                        .hasMessageStartingWith(format.broken());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFollowsHasToBeOfTheSameKind(Format format) throws IOException {
        assertThatThrownBy(() -> read(format.of(FIRST), "more.example\n".getBytes(US_ASCII)))
                .isInstanceOf(IOException.class).hasMessageStartingWith(format.broken());
    }

    @Test
    void zerosMayFollowGzip() throws IOException {
        assertThat(read(Format.GZIP.of(FIRST + SECOND), new byte[100_000]).asked()).isEqualTo(ASKED);
    }

    @Test
    void everyFieldOfAGzipHeaderIsPassedOver() throws IOException {
        byte[] plain = Format.GZIP.of("a.example\n");
        byte[] fields =
                HexFormat.of().parseHex("1f8b081f000000000003" + "0300787878" + "6e616d6500" + "73617900" + "1234");
        assertThat(read(fields, Arrays.copyOfRange(plain, 10, plain.length), plain).asked())
                .containsExactly("a.example. A", "a.example. A");
    }

    @Test
    void zstdMayBeginWithAFrameToSkip() throws IOException {
        byte[] skipped = HexFormat.of().parseHex("5a2a4d1803000000787878");
        assertThat(read(skipped, Format.ZSTD.of(FIRST + SECOND)).asked()).isEqualTo(ASKED);
    }

    @Test
    void textThatBeginsAlikeIsText() throws IOException {
        assertThat(read("P*M\nX".getBytes(US_ASCII)).asked()).containsExactly("P*M. A", "X. A");
        assertThat(read("(".getBytes(US_ASCII)).asked()).containsExactly("\\(. A");
        assertThat(read(new byte[]{0x1f}).badLines()).isEmpty();
    }
}
