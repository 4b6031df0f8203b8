package netprobe.dns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsigKeyTest {

    private static final String CLAUSE = """
            key "transfer.example" {
            \talgorithm hmac-sha512;
            \tsecret "c2VjcmV0//8=";
            };
            """;

    @ParameterizedTest
    @ValueSource(strings = {CLAUSE, "# key \"other\" {\n" + CLAUSE, "/* key \"other\" { };\n*/ // key\n" + CLAUSE,
        "key transfer.example { secret c2VjcmV0//8=; algorithm \"hmac-sha512\"; };"})
    void filesOfBindsAreRead(String file) {
        assertThat(TsigKey.ofFile(file)).get().extracting(TsigKey::name).isEqualTo("transfer.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", "key \"a\" { };", "key \"a\" { algorithm hmac-sha512; };",
        "key \"a\" { algorithm rot13; secret \"c2VjcmV0\"; };", "key \"a\" { algorithm hmac-sha256; secret \"!\"; };"})
    void whatIsNoKeyIsNone(String file) {
        assertThat(TsigKey.ofFile(file)).isEmpty();
    }

    @Test
    void aFilesKeyIsTheSameAsTheOneSpelledOut() {
        TsigKey file = TsigKey.ofFile(CLAUSE).orElseThrow();
        TsigKey spelled = TsigKey.parse("hmac-sha512:transfer.example:c2VjcmV0//8=").orElseThrow();
        assertThat(file.tsig().recordLength()).isEqualTo(spelled.tsig().recordLength());
        assertThat(file).hasToString(spelled.toString());
    }
}
