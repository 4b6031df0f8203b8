package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import netprobe.model.Platform;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Holds the exceptions of Java against what this JVM throws, for those errors that a loopback interface can be made to give. */
class JavaExceptionsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void refusedConnection() throws IOException {
        int port = unusedPort();
        assertThrows("ECONNREFUSED", () -> new Socket(LOOPBACK, port).close());
    }

    @Test
    void addressInUse() throws IOException {
        try (var server = new ServerSocket(0, 1, LOOPBACK)) {
            assertThrows("EADDRINUSE", () -> new ServerSocket(server.getLocalPort(), 1, LOOPBACK).close());
        }
    }

    @Test
    void addressOfAnotherHost() throws IOException {
        var documentation = new InetSocketAddress(InetAddress.getByName("192.0.2.1"), 0);
        try (var server = new ServerSocket()) {
            assertThrows("EADDRNOTAVAIL", () -> server.bind(documentation));
        }
    }

    private static int unusedPort() throws IOException {
        try (var server = new ServerSocket(0, 1, LOOPBACK)) {
            return server.getLocalPort();
        }
    }

    private static void assertThrows(String symbol, ThrowingCallable call) {
        String thrown = catchThrowable(call).getClass().getName();

        assertThat(new CodeReader(Platform.LINUX).read(symbol).getFirst().advice().java()).contains(thrown);
    }
}
