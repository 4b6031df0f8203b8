package netprobe.lab.serve.recursor;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** What the keeper does before there is anything to do. */
class RehearsalTest {

    @Test
    void goesThroughWithoutAnyNetwork() {
        assertThatCode(Rehearsal::run).doesNotThrowAnyException();
    }
}
