package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import netprobe.oracle.Outcome.Raised;
import org.junit.jupiter.api.Test;

/** A host with more addresses than fit the buffer that the C library is first given. */
class LargeHostIT {

    private static final int ADDRESSES = 3_000;

    @Test
    void everyAddressIsFoundWherePythonGivesUp() throws IOException {
        List<String> addresses =
                IntStream.range(0, ADDRESSES).mapToObj(i -> "10.0.%d.%d".formatted(i / 250, i % 250)).toList();
        try (var host = Namespace.create(); var python = Python.startIn(host); var netprobe = Resident.startIn(host)) {
            host.write("/etc/hosts", String.join(" large\n", addresses) + " large\n");

            var answer = netprobe.run("resolve", "-4", "--json", "large").objects().getFirst();

            assertThat(answer.get("addresses")).extracting(address -> address.asText()).isEqualTo(addresses);
            assertThat(python.call("gethostbyname_ex", "large")).as("its buffer of 16 KiB does not grow")
                    .isInstanceOf(Raised.class);
        }
    }
}
