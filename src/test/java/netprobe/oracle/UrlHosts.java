package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Node.js as a witness of how URLs read hosts. Without it, the test is aborted with that reason: a visible skip. */
final class UrlHosts {

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final Path SCRIPT = Path.of("src/test/resources/oracle/url_hosts.js").toAbsolutePath();

    private UrlHosts() {}

    /** What each host becomes in a URL; empty where a URL refuses it. */
    static List<Optional<String>> read(List<String> hosts) throws IOException {
        var answers = new ArrayList<Optional<String>>();
        JSON.readTree(run(JSON.writeValueAsString(hosts)))
                .forEach(host -> answers.add(host.isNull() ? Optional.empty() : Optional.of(host.asText())));
        return answers;
    }

    private static String run(String input) throws IOException {
        var process = start();
        Thread.ofPlatform().daemon().start(() -> {
            try (var stdin = process.outputWriter(UTF_8)) {
                stdin.write(input);
            } catch (IOException ended) {
                // its output tells
            }
        });
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static Process start() {
        try {
            return new ProcessBuilder("node", SCRIPT.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException notFound) {
            throw new TestAbortedException("no node on the path: " + notFound.getMessage());
        }
    }
}
