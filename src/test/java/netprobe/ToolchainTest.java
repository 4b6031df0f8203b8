package netprobe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolchainTest {

    @Test
    void testsRunOnJava25OrLater() {
        assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
    }
}
