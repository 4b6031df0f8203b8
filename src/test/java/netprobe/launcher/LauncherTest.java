package netprobe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the launcher's own name to the JVM's command line. */
class LauncherTest {

    private final Path temporary;
    private final Jdk jdk;
    private final Checkout checkout;

    LauncherTest(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        jdk = Jdk.make(temporary.resolve("jdk"), "25.0.1");
        checkout = new Checkout(temporary.resolve("checkout")).built().trained(jdk).use(jdk);
    }

    @Test
    void argumentsArriveUnchanged() throws IOException {
        String[] odd = {"", " ", "a b", "a\nb", "\n", "*", "$HOME", "`id`", "'", "\"", "\\", "--", "-", "-x", "@file",
            "%s", "ä", "日本", "é"};
        assertThat(checkout.run(odd).arguments()).containsExactly(odd);
    }

    @Test
    void bytesThatAreNoUtf8Arrive() throws IOException {
        Ended ended =
                checkout.runIn(temporary, "sh", "-c", "\"$0\" \"$(printf 'a\\377b')\" | od -An -v -tx1 | tr -d '\\n'",
                        checkout.launcher().toString());
        assertThat(ended.out()).contains(" 61 ff 62 00");
    }

    @Test
    void noOtherProgramIsStarted() throws IOException {
        assertThat(checkout.set("PATH", "/nonexistent").run("pton").arguments()).containsExactly("pton");
    }

    @Test
    void symbolicLinksAreFollowed() throws IOException {
        Path far = Files.createDirectories(temporary.resolve("a b/bin"));
        Files.createSymbolicLink(far.resolve("one"), Path.of("../two"));
        Files.createSymbolicLink(temporary.resolve("a b/two"), temporary.resolve("three"));
        Files.createSymbolicLink(temporary.resolve("three"), checkout.launcher());
        assertThat(checkout.runIn(far, "./one", "x").arguments()).containsExactly("x");
        assertThat(checkout.runIn(temporary, "a b/bin/one", "x").arguments()).containsExactly("x");
    }

    @Test
    void anyFolderWillDo() throws IOException {
        checkout.set("CDPATH", "/tmp:/");
        Path sub = Files.createDirectories(checkout.path("sub"));
        assertThat(checkout.runIn(sub, "../netprobe", "x").arguments()).containsExactly("x");
        assertThat(checkout.runIn(checkout.path("."), "./netprobe", "x").arguments()).containsExactly("x");
        assertThat(checkout.runIn(checkout.path("."), "sh", "netprobe", "x").arguments()).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "quote'\"s", "$HOME", "*", "new\nline", "-x", "ünï"})
    void anyPathWillDo(String name) throws IOException {
        var there = new Checkout(temporary.resolve(name)).built().trained(jdk).use(jdk);
        Ended ended = there.run("x");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.command()).contains(temporary.resolve(name).resolve("target/netprobe.jar").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "bash"})
    void anyShellWillDo(String shell) throws IOException {
        assertThat(checkout.runIn(temporary, shell, checkout.launcher().toString(), "x").arguments())
                .containsExactly("x");
    }

    @Test
    void optionsForOtherJavaProgramsAreLeftOut() throws IOException {
        Checkout.script(jdk.home().resolve("bin/java"), "#!/bin/sh\nenv\n");
        checkout.set("JAVA_TOOL_OPTIONS", "x").set("JDK_JAVA_OPTIONS", "x").set("_JAVA_OPTIONS", "x");
        assertThat(checkout.run().out().lines())
                .noneMatch(line -> line.matches("(JAVA_TOOL|JDK_JAVA|_JAVA)_OPTIONS=.*"))
                .contains("NETPROBE_JAVA_TOOL_OPTIONS=x", "NETPROBE_JDK_JAVA_OPTIONS=x", "NETPROBE__JAVA_OPTIONS=x");
    }

    @Test
    void javaSeesUtf8WhateverTheLocale() throws IOException {
        Checkout.script(jdk.home().resolve("bin/java"), "#!/bin/sh\nenv\n");
        assertThat(checkout.set("LC_ALL", "C").run().out().lines()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void statusIsTheJvms() throws IOException {
        Checkout.script(jdk.home().resolve("bin/java"), "#!/bin/sh\nexit 42\n");
        assertThat(checkout.run().status()).isEqualTo(42);
    }

    @Test
    void pipesAreNoTerminals() throws IOException {
        assertThat(Jdk.options(checkout.run())).contains("-Dnetprobe.terminals=");
    }

    @Test
    void terminalsAreTold() throws IOException {
        Ended ended = checkout.runIn(temporary, "script", "-qec", checkout.launcher().toString(), "/dev/null");
        assertThat(Jdk.options(ended)).contains("-Dnetprobe.terminals=out,err");
    }

    /** One over millions of names says something when it is interrupted; where Java does the work of the C library, the better code pays. */
    @Test
    void bulkHasAJvmForLongRuns() throws IOException {
        assertThat(Jdk.options(checkout.run("bulk", "portable.txt"))).contains("-Xmx128m", "-XX:TieredStopAtLevel=1")
                .doesNotContain("-Xrs");
        for (String words : List.of("bulk --engine portable list", "bulk list --engine=portable")) {
            assertThat(Jdk.options(checkout.run(words.split(" ", -1)))).contains("-Xmx128m")
                    .doesNotContain("-XX:TieredStopAtLevel=1", "-Xrs");
        }
        assertThat(Jdk.options(checkout.run("resolve"))).contains("-XX:TieredStopAtLevel=1", "-Xrs")
                .doesNotContain("-Xmx128m");
    }

    @Test
    void javaHomeComesBeforeThePath() throws IOException {
        Jdk other = Jdk.make(temporary.resolve("other"), "26");
        checkout.trained(other).set("PATH", other.home().resolve("bin") + ":/usr/bin:/bin");
        assertThat(checkout.run().command()).startsWith(jdk.java());
        assertThat(checkout.unset("JAVA_HOME").run().command()).startsWith(other.java());
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.0.2", "17", "1.8.0_292", "9-ea", ""})
    void anOlderJavaIsPassedOver(String version) throws IOException {
        checkout.use(Jdk.make(temporary.resolve("old"), version)).set("PATH",
                jdk.home().resolve("bin") + ":/usr/bin:/bin");
        assertThat(checkout.run().command()).startsWith(jdk.java());
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25-ea", "26.0.1", "100"})
    void aNewerJavaWillDo(String version) throws IOException {
        Jdk newer = Jdk.make(temporary.resolve("newer"), version);
        assertThat(checkout.trained(newer).use(newer).run().command()).startsWith(newer.java());
    }
}
