package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import netprobe.dns.AuthorityScript;
import netprobe.dns.ScriptedInternet;
import netprobe.dns.ScriptedInternet.Host;
import netprobe.harness.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

    private static final String HINTS = ". 60 NS a.root.\na.root. 60 A 127.0.0.2\n";
    private static final String ROOT = """
            . 60 SOA a.root. x. 1 1 1 1 60
            . 60 NS a.root.
            a.root. 60 A 127.0.0.2
            test. 60 NS a.nic.test.
            a.nic.test. 60 A 127.0.0.3
            """;
    private static final String TEST = """
            test. 60 SOA a.nic.test. x. 2 1 1 1 60
            test. 60 NS a.nic.test.
            a.nic.test. 60 A 127.0.0.3
            example.test. 60 NS ns1.example.test.
            ns1.example.test. 60 A 127.0.0.4
            """;
    private static final String EXAMPLE = """
            example.test. 60 SOA ns1.example.test. x. 3 1 1 1 60
            example.test. 60 NS ns1.example.test.
            ns1.example.test. 60 A 127.0.0.4
            www.example.test. 60 A 192.0.2.1
            """;

    @TempDir
    private Path folder;

    @Test
    void healthyTreeLeadsToTheAnswer() throws IOException {
        try (var internet = ScriptedInternet.start(new Host("127.0.0.2", new AuthorityScript(ROOT)),
                new Host("127.0.0.3", new AuthorityScript(TEST)),
                new Host("127.0.0.4", new AuthorityScript(EXAMPLE)))) {
            var hints = Files.writeString(folder.resolve("hints"), HINTS).toString();
            var run = Run.of("trace", "--short", "--root-hints", hints, "--port", Integer.toString(internet.port()),
                    "www.example.test");
            assertThat(run).isEqualTo(new Run("192.0.2.1\n", "", 0));
        }
    }
}
