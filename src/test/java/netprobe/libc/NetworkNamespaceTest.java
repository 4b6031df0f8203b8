package netprobe.libc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkNamespaceTest {

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElse(""));
    }

    @Test
    void missingFileTellsItsErrno() {
        assertThatThrownBy(() -> NetworkNamespace.enter(Path.of("/nowhere"))).isInstanceOf(IOException.class)
                .hasMessage("fopen /nowhere: errno 2");
    }

    @Test
    void fileOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> NetworkNamespace.enter(Path.of("/proc/self/status"))).isInstanceOf(IOException.class)
                .hasMessage("setns /proc/self/status: errno 22");
    }
}
