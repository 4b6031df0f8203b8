package netprobe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds, and what the user hears of it. */
class LauncherBuildTest {

    private static final String BUILD = "echo build >>builds; mkdir -p target; : >target/netprobe.jar\n";

    private final Path temporary;
    private final Jdk jdk;
    private final Checkout checkout;

    LauncherBuildTest(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        jdk = Jdk.make(temporary.resolve("jdk"), "25");
        checkout = new Checkout(temporary.resolve("a checkout")).use(jdk);
    }

    private int builds() throws IOException {
        Path notes = checkout.path("builds");
        return Files.exists(notes) ? Files.readAllLines(notes).size() : 0;
    }

    @Test
    void firstRunBuildsAndSaysSoInOneLine() throws IOException {
        Ended first = checkout.sources(BUILD).run("x");
        assertThat(first.err()).startsWith("netprobe: building").hasLineCount(1).endsWith("\n");
        assertThat(first.arguments()).containsExactly("x");
        assertThat(checkout.run("x").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void firstRunLeavesACacheBehind() throws IOException {
        Ended first = checkout.sources(BUILD).run();
        assertThat(jdk.trainings()).isEqualTo(1);
        assertThat(Jdk.options(first)).contains("-XX:AOTCache=" + checkout.path("target/" + jdk.cache()));
    }

    @Test
    void buildRunsOnTheJdkThatWasFound() throws IOException {
        checkout.sources("echo \"$JAVA_HOME\" >java_home\n" + BUILD).run();
        assertThat(checkout.path("java_home")).hasContent(jdk.home().toString());
    }

    @Test
    void buildNeedsNoHome() throws IOException {
        checkout.unset("HOME").sources("echo \"${HOME:?}\" >home\n" + BUILD).run();
        assertThat(checkout.path("home")).hasContent(checkout.path("target").toString());
    }

    @Test
    void aPullIsFollowedByABuild() throws IOException {
        checkout.sources(BUILD).built().trained(jdk).file(".git/logs/HEAD", "", 11).run();
        assertThat(builds()).isZero();
        checkout.file(".git/logs/HEAD", "", 9).run();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aPullIsSeenFromAnotherWorkTree() throws IOException {
        checkout.sources(BUILD).built().trained(jdk).file("main/.git/worktrees/one/logs/HEAD", "", 9);
        checkout.file(".git", "gitdir: " + checkout.path("main/.git/worktrees/one") + "\n", 60);
        checkout.run();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aChangedPomIsFollowedByABuild() throws IOException {
        checkout.sources(BUILD).built().trained(jdk).file("pom.xml", "", 9).run();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void withoutSourcesTheJarIsTakenAsItIs() throws IOException {
        assertThat(checkout.built().trained(jdk).run().err()).isEmpty();
    }

    @Test
    void failedBuildShowsItsEndAndNamesItsLog() throws IOException {
        Ended ended = checkout.sources("echo first; seq 30; echo last >&2; exit 1\n").run();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        Path log = checkout.path("target/build.log");
        assertThat(ended.err()).doesNotContain("first")
                .endsWith("last\nnetprobe: could not be built; " + log + " has it all\n");
        assertThat(log).content().startsWith("first\n").endsWith("last\n");
    }

    @Test
    void failedBuildIsTriedAgain() throws IOException {
        checkout.sources("exit 1\n").run();
        assertThat(checkout.sources(BUILD).run("x").arguments()).containsExactly("x");
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        checkout.sources("mkfifo go; : >building; read -r _ <go\n" + BUILD);
        tellWhenWaiting();
        Process first = checkout.start();
        checkout.await(".", "building", true);
        Process second = checkout.start();
        checkout.await(".", "waiting", true);
        Files.writeString(checkout.path("go"), "\n");
        assertThat(Ended.of(first).status()).isZero();
        Ended waited = Ended.of(second);
        assertThat(waited.status()).isZero();
        assertThat(waited.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aRunWaitsForABuildThatIsUnderWay() throws Exception {
        checkout.sources(BUILD).built().trained(jdk);
        checkout.file("target/build.lock/pid", ProcessHandle.current().pid() + "\n", 0);
        tellWhenWaiting();
        Process run = checkout.start();
        checkout.await(".", "waiting", true);
        Files.delete(checkout.path("target/build.lock/pid"));
        Files.delete(checkout.path("target/build.lock"));
        assertThat(Ended.of(run).command()).startsWith(jdk.java());
        assertThat(builds()).isZero();
    }

    /** A run that waits sleeps, and a sleep that was put in its way leaves a file. */
    private void tellWhenWaiting() throws IOException {
        Files.createDirectory(temporary.resolve("bin"));
        Checkout.script(temporary.resolve("bin/sleep"), "#!/bin/sh\n: >'" + checkout.path("waiting") + "'\n");
        checkout.set("PATH", temporary.resolve("bin") + ":/usr/bin:/bin");
    }

    @Test
    void abandonedLockIsTakenOver() throws IOException {
        Process dead = new ProcessBuilder("true").start();
        Ended.of(dead);
        checkout.sources(BUILD).file("target/build.lock/pid", dead.pid() + "\n", 1);
        checkout.run();
        assertThat(builds()).isEqualTo(1);
        assertThat(checkout.path("target/build.lock")).doesNotExist();
    }

    @Test
    void anOldLockIsTakenOverThoughAProcessHasItsNumber() throws IOException {
        checkout.sources(BUILD).file("target/build.lock/pid", ProcessHandle.current().pid() + "\n", 20);
        Checkout.age(checkout.path("target/build.lock"), 20);
        checkout.run();
        assertThat(builds()).isEqualTo(1);
    }
}
