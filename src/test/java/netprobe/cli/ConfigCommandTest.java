package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import netprobe.harness.Run;
import org.junit.jupiter.api.Test;

/** What holds on any host; each line is also held against the schema. */
class ConfigCommandTest {

    @Test
    void everyFileIsThere() {
        JsonNode line = Run.of("config", "--json").objects().getFirst();

        assertThat(line.get("files").findValuesAsText("path")).contains("/etc/nsswitch.conf", "/etc/hosts",
                "/etc/resolv.conf", "/etc/host.conf", "/etc/gai.conf");
        assertThat(line.at("/effective/servers")).isNotEmpty();
    }

    @Test
    void aPlanNamesItsQueries() {
        JsonNode plan = Run.of("config", "--json", "--plan", "www.example.org.").objects().getFirst().get("plan");

        assertThat(plan.get("steps").findValuesAsText("source")).isNotEmpty();
        assertThat(plan.get("scenarios").findValuesAsText("name")).allMatch("www.example.org"::equals);
    }
}
