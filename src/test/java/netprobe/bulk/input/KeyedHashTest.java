package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is expected was computed by OpenSSL's SIPHASH, with 16 bytes of result. */
class KeyedHashTest {

    private static String hash(String wire, int type) {
        var hash = new KeyedHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        byte[] name = (wire + "beyond").getBytes(ISO_8859_1);
        hash.hash(name, wire.length(), type);
        HexFormat hex = HexFormat.of();
        return (hex.toHexDigits(Long.reverseBytes(hash.first())) + hex.toHexDigits(Long.reverseBytes(hash.second())))
                .toUpperCase(Locale.ROOT);
    }

    @Test
    void itIsSipHash() {
        assertThat(hash("\3www\7example\0", 28)).isEqualTo("513CEC3D624EF4DD2F65DD93F7124A05");
        assertThat(hash("\0", 1)).isEqualTo("2E979FA6FC6008A9D3A5454AEFB384D2");
        assertThat(hash("\b_abc{z@[\3\u00c1\u00da`\0", 321)).isEqualTo("472466E76B42A351AE04F270D26C9EEB");
    }

    @Test
    void letterCaseDoesntCount() {
        assertThat(hash("\3wWw\7ExAMPLE\0", 28)).isEqualTo(hash("\3www\7example\0", 28));
        assertThat(hash("\b_ABc{Z@[\3\u00c1\u00da`\0", 321)).isEqualTo(hash("\b_abc{z@[\3\u00c1\u00da`\0", 321));
    }

    @Test
    void theTypeCounts() {
        assertThat(hash("\1a\0", 'A')).isNotEqualTo(hash("\1a\0", 'a'));
    }
}
