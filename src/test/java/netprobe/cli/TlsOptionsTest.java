package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import netprobe.connect.tls.TlsSettings;
import netprobe.model.TlsVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

class TlsOptionsTest {

    private static final Console CONSOLE = new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(), Map.of(), () -> 0, false, false);

    @Test
    void currentVersionsAndTheHostsNameAreTheDefault() throws UsageError {
        TlsSettings settings = settings("--tls");

        assertThat(TlsOptions.isWanted(parse("--tls"))).isTrue();
        assertThat(TlsOptions.isWanted(parse())).isFalse();
        assertThat(settings.serverName()).isEmpty();
        assertThat(settings.versions()).containsExactly(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3);
        assertThat(settings.protocols()).isEmpty();
        assertThat(settings.identity()).isEmpty();
    }

    @Test
    void valuesAreTaken() throws UsageError {
        assertThat(settings("--sni", "a_b.example").serverName()).contains("a_b.example");
        assertThat(settings("--no-sni").serverName()).isEqualTo(Optional.of(""));
        assertThat(settings("--sni=").serverName()).isEqualTo(Optional.of(""));
        assertThat(settings("--alpn", "h2,http/1.1").protocols()).containsExactly("h2", "http/1.1");
        assertThat(settings("--tls-version", "1.0").versions()).containsExactly(TlsVersion.TLS_1_0);
        assertThat(settings("--tls-version", "tlsv1.1-1.3").versions()).containsExactly(TlsVersion.TLS_1_1,
                TlsVersion.TLS_1_2, TlsVersion.TLS_1_3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --tls-version | 1.4     | a version such as 1.2
            --tls-version | 1.3-1.2 | a version such as 1.2
            --tls-version | 1-2-3   | a version such as 1.2
            --alpn        | h2,,x   | protocols between commas
            --sni         | a..b    | a host's name; for none: --no-sni
            --sni         | bü.de   | a host's name; for none: --no-sni
            """)
    void badValuesSayWhatWasExpected(String option, String value, String expected) {
        assertThatThrownBy(() -> settings(option, value)).isInstanceOf(UsageError.class)
                .hasMessageStartingWith(option + " " + value + ": expected " + expected);
    }

    @Test
    void filesThatCannotBeUsedAreNamed(@TempDir Path folder) {
        Path missing = folder.resolve("none.pem");

        assertThatThrownBy(() -> settings("--ca", missing.toString())).isInstanceOf(UsageError.class)
                .hasMessage("--ca " + missing + ": no such file");
        assertThatThrownBy(() -> settings("--cert", missing.toString())).isInstanceOf(UsageError.class)
                .hasMessage("--cert " + missing + ": no such file");
        assertThatThrownBy(() -> settings("--key", missing.toString())).isInstanceOf(UsageError.class)
                .hasMessage("--key needs --cert: the certificate of the key");
        assertThatThrownBy(() -> settings("--ca=")).isInstanceOf(UsageError.class)
                .hasMessage("--ca '': expected a file");
    }

    private static TlsSettings settings(String... arguments) throws UsageError {
        return TlsOptions.settings(parse(arguments), CONSOLE);
    }

    private static ParseResult parse(String... arguments) {
        var spec = CommandSpec.create();
        TlsOptions.add(spec);
        return new CommandLine(spec).parseArgs(arguments);
    }
}
