package netprobe.dns.iteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootHintsTest {

    private static final Path OF_DEBIAN = Path.of("/usr/share/dns/root.hints");

    @Test
    void shippedOnesAreThoseOfInterNic() throws IOException, InvalidHints {
        assumeThat(OF_DEBIAN).as("dns-root-data is not installed").exists();

        assertThat(RootHints.shipped().servers()).hasSize(13)
                .isEqualTo(RootHints.read(Files.readString(OF_DEBIAN)).servers());
    }

    @Test
    void onlyServersOfTheRootCount() throws InvalidHints {
        var hints = RootHints.read("""
                . NS a.
                a. A 192.0.2.1
                a. AAAA 2001:db8::1
                b. A 192.0.2.2
                example. NS a.
                """);

        assertThat(hints.servers()).hasToString("{a.=[192.0.2.1, 2001:db8::1]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''|there is no NS record of the root",
        "example. NS a.|there is no NS record of the root",
        ". NS a.|there is no address of a server that the root's NS records name",
        ". NS|line 1: expected a name"})
    void whatIsWrongIsSaid(String text, String reason) {
        assertThatThrownBy(() -> RootHints.read(text)).isInstanceOfSatisfying(InvalidHints.class,
                invalid -> assertThat(invalid.reason()).startsWith(reason));
    }
}
