package netprobe.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void scriptStartsTheSameJavaWithItsFlagsEachAWord() {
        var command = new JavaCommand(List.of("/opt/a b/java", "-Xrs", "-Dx=it's", "-cp", "netprobe.jar"));

        assertThat(command.script("/etc/lab/root.anchor")).startsWith("#!/bin/sh\n").contains(
                "exec '/opt/a b/java' '-Dx=it'\\''s' '-cp' 'netprobe.jar' $anchor \"-Dnetprobe.terminals=$terminals\" "
                        + "netprobe.Main \"$@\"\n");
    }

    @Test
    void filesMayBeElsewhere() {
        var command =
                new JavaCommand(List.of("/opt/jdk/bin/java", "-XX:AOTCache=/opt/x.aot", "-Xrs", "-cp", "a.jar:/b/c"));

        assertThat(command.moved(file -> Path.of("/there").resolve(file.getFileName())).words()).containsExactly(
                "/there/jdk/bin/java", "-XX:AOTCache=/there/x.aot", "-Xrs", "-cp", "/there/a.jar:/there/c");
    }

    @Test
    void jvmThatNoLauncherStartedIsAnOrdinaryOne() {
        assertThat(JavaCommand.ofThisProcess().of("x.Main", List.of("word"))).startsWith(
                System.getProperty("java.home") + "/bin/java")
                .contains("--enable-native-access=ALL-UNNAMED", "-XX:-UsePerfData").endsWith("x.Main", "word");
    }
}
