package netprobe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import netprobe.host.JavaOptions.Option;
import org.junit.jupiter.api.Test;

class JavaOptionsTest {

    @Test
    void laterVariableOverrules() {
        var options = JavaOptions.of(Map.of("_JAVA_OPTIONS", "-Dx=3", "JAVA_TOOL_OPTIONS", "-Dx=1", "JDK_JAVA_OPTIONS",
                "-Dx=2"));

        assertThat(options.property("x")).contains(new Option("3", "_JAVA_OPTIONS"));
    }

    @Test
    void whatTheLauncherKeptIsRead() {
        var options = JavaOptions.of(Map.of("NETPROBE_JAVA_TOOL_OPTIONS", "-Djava.net.preferIPv4Stack=true"));

        assertThat(options.property("java.net.preferIPv4Stack")).contains(new Option("true", "JAVA_TOOL_OPTIONS"));
    }

    @Test
    void quotesHoldBlanksTogether() {
        var options = JavaOptions.of(Map.of("JAVA_TOOL_OPTIONS", "-Da='x y' \"-Db=z w\" -Dc"));

        assertThat(options.property("a")).map(Option::text).contains("x y");
        assertThat(options.property("b")).map(Option::text).contains("z w");
        assertThat(options.property("c")).map(Option::text).contains("");
    }

    @Test
    void longerNameIsAnother() {
        assertThat(JavaOptions.of(Map.of("JAVA_TOOL_OPTIONS", "-Dab=1")).property("a")).isEmpty();
    }
}
