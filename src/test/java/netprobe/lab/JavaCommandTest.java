package netprobe.lab;

import static org.assertj.core.api.Assertions.assertThat;

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
    void jvmThatNoLauncherStartedIsAnOrdinaryOne() {
        assertThat(JavaCommand.ofThisProcess().of("x.Main", List.of("word"))).startsWith(
                System.getProperty("java.home") + "/bin/java")
                .contains("--enable-native-access=ALL-UNNAMED", "-XX:-UsePerfData").endsWith("x.Main", "word");
    }
}
