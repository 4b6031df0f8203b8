package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"resolv, resolve", "reslove, resolve", "RESOLVE, resolve", "adress, address", "ptno, pton",
        "errn, errno",
        "protocolz, protocols", "frobnicate, ", "x, ", "'', "})
    void theWordThatWasMeantIsFoundAndNothingFarOff(String typed, String expected) {
        var words = Stream.of("resolve", "reverse", "address", "pton", "errno", "protocols");
        assertThat(Nearest.to(typed, words).orElse(null)).isEqualTo(expected);
    }

    @Test
    void ofSeveralTheClosestIsTaken() {
        assertThat(Nearest.to("ECONNREFUSE", Stream.of("ECONNRESET", "ECONNREFUSED", "EREFUSED")))
                .contains("ECONNREFUSED");
    }
}
