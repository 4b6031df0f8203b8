package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.OptionalInt;
import netprobe.oracle.Outcome.Raised;
import org.junit.jupiter.api.Test;

class PythonIT {

    @Test
    void valuesAndExceptionsComeBackAsTheyAre() throws IOException {
        try (var python = Python.start()) {
            System.out.println("python3 " + python.version() + " at " + Python.executable());

            assertThat(python.call("inet_pton", python.constant("AF_INET6"), "::1").value().toString())
                    .isEqualTo("{\"hex\":\"00000000000000000000000000000001\"}");
            assertThat(python.call("inet_ntoa", Call.bytes(new byte[]{127, 0, 0, 1})).value().asText())
                    .isEqualTo("127.0.0.1");
            assertThat(python.call("getaddrinfo", null, 80, 0, 0, 0, 1 << 30)).isEqualTo(
                    new Raised("gaierror", OptionalInt.of(-1), "Bad value for ai_flags"));
            assertThat(python.call("inet_pton", 99, "::1")).isEqualTo(
                    new Raised("OSError", OptionalInt.of(97), "Address family not supported by protocol"));
            assertThat(python.call("inet_aton", "\0")).isInstanceOf(Raised.class);
        }
    }

    @Test
    void twentyThousandCallsAreOneBatch() throws IOException {
        try (var python = Python.start()) {
            var outcomes = python.callAll(Collections.nCopies(20_000, Call.of("inet_aton", "0x7f.1")));

            assertThat(outcomes).hasSize(20_000)
                    .allSatisfy(outcome -> assertThat(outcome.value().get("hex").asText()).isEqualTo("7f000001"));
        }
    }
}
