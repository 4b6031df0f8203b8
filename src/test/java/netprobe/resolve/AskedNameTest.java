package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import netprobe.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "localhost.", "WWW.Example.org", "a b", "-a-", "_dmarc", "127.1",
        "fe80::1%eth0.100",
        "<broadcast>"})
    void asciiStaysAsItIs(String name) {
        assertThat(AskedName.of(name).value()).contains(new AskedName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", ".a", "a..b", "a\0b", "\u3002", "\u00fc..example"})
    void namesWithAnEmptyLabelOrNulAreRefused(String name) {
        assertThat(AskedName.of(name).failure()).map(Failure::code).contains("invalid-name");
    }

    @Test
    void labelsHaveAtMost63Bytes() {
        String longest = "x".repeat(63);

        assertThat(AskedName.of(longest + "." + longest).value()).isPresent();
        assertThat(AskedName.of("a." + longest + "x.b").failure()).map(Failure::message)
                .contains("expected labels of at most 63 bytes, got 64");
        assertThat(AskedName.of("a." + longest + "x").failure()).isPresent();
        assertThat(AskedName.of("\u00fc".repeat(60)).failure()).as("too long once encoded").isPresent();
    }

    @Test
    void otherNamesAreEncoded() {
        assertThat(AskedName.of("b\u00fccher.example").value()).contains(new AskedName("xn--bcher-kva.example"));
        assertThat(AskedName.of("\uff11\uff12\uff17.0.0.1").value()).contains(new AskedName("127.0.0.1"));
        assertThat(AskedName.of("ex\u3002\u00e4mple.").value()).contains(new AskedName("ex.xn--mple-koa."));
    }
}
