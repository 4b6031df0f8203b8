package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NamespaceIT {

    @Test
    void namesAndAddressesAreItsOwn() throws IOException {
        var hosts = Files.readString(Path.of("/etc/hosts"));
        try (var namespace = Namespace.create()) {
            namespace.write("/etc/hosts", "192.0.2.1 only.here\n");
            namespace.run("hostname", "elsewhere");

            assertThat(namespace.run("getent", "hosts", "only.here")).startsWith("192.0.2.1 ");
            assertThat(namespace.run("hostname")).isEqualTo("elsewhere\n");
            assertThat(namespace.run("ip", "-brief", "address")).startsWith("lo ").hasLineCount(1);
            assertThat(Files.readString(Path.of("/etc/hosts"))).isEqualTo(hosts);
        }
    }

    @Test
    void interfacesHaveTheirAddressesAtOnce() throws IOException {
        try (var namespace = Namespace.create(); var python = Python.startIn(namespace)) {
            namespace.addInterface("eth7", "192.0.2.1/24", "2001:db8::1/64", "fe80::7/64");

            assertThat(namespace.run("ip", "address", "show", "tentative")).doesNotContain("2001:db8::1");
            assertThat(python.call("if_nametoindex", "eth7").value().asInt()).isPositive();
        }
    }

    @Test
    void cableLeadsToTheOtherNamespace() throws IOException {
        try (var left = Namespace.create(); var right = Namespace.create()) {
            left.connect("west", "192.0.2.1/30", right, "east", "192.0.2.2/30");

            assertThat(left.run("ip", "route", "get", "192.0.2.2")).contains("dev west");
            assertThat(right.run("ip", "route", "get", "192.0.2.1")).contains("dev east");
        }
    }

    @Test
    void closingEndsEveryProcessInside() throws IOException {
        Process inside;
        try (var namespace = Namespace.create()) {
            inside = namespace.command("sh", "-c", "trap '' TERM HUP INT; echo ready; exec sleep 1000").start();
            assertThat(inside.inputReader().readLine()).isEqualTo("ready");
        }

        assertThat(inside.onExit().join().exitValue()).isNotZero();
    }
}
