package netprobe.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteTextTest {

    @Test
    void everyByteSurvivesBeingShownAndTyped() {
        var bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        String text = ByteText.of(bytes);
        assertThat(text.chars()).allMatch(c -> c >= ' ' && c <= '~');
        assertThat(ByteText.parse(text)).hasValueSatisfying(parsed -> assertThat(parsed).isEqualTo(bytes));
    }

    @ParameterizedTest
    @CsvSource({"220 hello\\r\\n, 32323020 68656c6c6f 0d0a", "\\x00\\xfF, 00ff", "'', ''", "ü, c3bc", "\\\\n, 5c6e"})
    void typedTextBecomesBytes(String typed, String hex) {
        assertThat(ByteText.parse(typed)).hasValueSatisfying(
                bytes -> assertThat(java.util.HexFormat.of().formatHex(bytes)).isEqualTo(hex.replace(" ", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "a\\q", "\\x", "\\x1", "\\x1g", "\\xg1"})
    void backslashThatBeginsNothingIsRefused(String typed) {
        assertThat(ByteText.parse(typed)).isEmpty();
    }

    @Test
    void onlyAsManyBytesAreShownAsAreAskedFor() {
        assertThat(ByteText.of("hello".getBytes(UTF_8), 2)).isEqualTo("he");
    }
}
