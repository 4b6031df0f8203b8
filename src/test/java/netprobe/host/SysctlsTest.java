package netprobe.host;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import netprobe.model.SocketOption.Sysctl;
import org.junit.jupiter.api.Test;

class SysctlsTest {

    /** A file of several numbers: the kernel gives them in one read, or only their first byte. */
    @Test
    void settingIsReadWhole() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/sys/net/ipv4/tcp_rmem")), "no settings of a Linux kernel here");
        String told = new String(new ProcessBuilder("cat", "/proc/sys/net/ipv4/tcp_rmem").start().getInputStream()
                .readAllBytes(), US_ASCII);
        assertThat(told).matches("\\d+\\t\\d+\\t\\d+\\n");
        assertThat(Sysctls.find("net.ipv4.tcp_rmem"))
                .contains(new Sysctl("net.ipv4.tcp_rmem", told.strip().replace('\t', ' ')));
    }

    @Test
    void settingThatIsNotThereIsNone() {
        assertThat(Sysctls.find("net.ipv4.no_such_setting")).isEmpty();
    }
}
