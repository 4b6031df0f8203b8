package netprobe.lab.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void namesAreFilledAndOthersStay() {
        var texts = new Placeholders(Map.of("anchor", ". DS 1")).and("folder", "/run/lab");

        assertThat(texts.fill("${anchor} in ${folder}, ${HOME}, $anchor"))
                .isEqualTo(". DS 1 in /run/lab, ${HOME}, $anchor");
    }
}
