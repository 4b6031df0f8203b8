package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netprobe.oracle.Example.Step;
import org.junit.jupiter.api.Test;

class ExampleTest {

    @Test
    void blockIsSplitIntoCommandsAndTheirOutput() {
        var page = """
                # Page
                ```console
                $ netprobe pton ::1
                one
                $ echo a \\
                  | netprobe services
                $ echo $?
                4
                ```
                ```console
                $ apt install netprobe
                ```
                """.lines().toList();

        assertThat(Example.of(page))
                .containsExactly(new Example(2, List.of(new Step("netprobe pton ::1", List.of("one")),
                        new Step("echo a \\\n  | netprobe services", List.of()), new Step("echo $?", List.of("4")))));
    }

    @Test
    void timesAndEllipsesMatchAnythingInTheirPlaceOnly() {
        var step = new Step("netprobe", List.of("{\"took_ms\":0.125,\"x\":1}", "a … z", "…", "end"));

        assertThat(step.matches(List.of("{\"took_ms\":12,\"x\":1}", "a b z", "end"))).isTrue();
        assertThat(step.matches(List.of("{\"took_ms\":12,\"x\":1}", "a  z", "more", "more", "end"))).isTrue();
        assertThat(step.matches(List.of("{\"took_ms\":12,\"x\":2}", "a b z", "end"))).isFalse();
        assertThat(step.matches(List.of("{\"took_ms\":12,\"x\":1}", "a", "z", "end"))).isFalse();
        assertThat(step.matches(List.of("{\"took_ms\":12,\"x\":1}", "a b z", "the end"))).isFalse();
    }
}
