package netprobe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the launcher has the JVM make an ahead-of-time cache, where it keeps it, and when it uses it. */
class LauncherCacheTest {

    private final Path temporary;
    private final Jdk jdk;
    private final Checkout checkout;

    LauncherCacheTest(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        jdk = Jdk.make(temporary.resolve("jdk"), "25");
        checkout = new Checkout(temporary.resolve("a checkout")).built().use(jdk);
    }

    /** Waits for what a run has left to be done behind it. */
    private Path trained(Jdk by) throws IOException, InterruptedException {
        Path cache = checkout.await("target", by.cache(), true);
        checkout.await("target", by.cache() + ".lock", false);
        return cache;
    }

    @Test
    void cacheIsMadeBehindTheFirstRunAndUsedAfterwards() throws Exception {
        Ended first = checkout.run("x");
        assertThat(first.err()).isEmpty();
        assertThat(first.arguments()).containsExactly("x");
        Path cache = trained(jdk);
        assertThat(Jdk.options(checkout.run())).contains("-XX:AOTCache=" + cache);
        assertThat(jdk.trainings()).isEqualTo(1);
    }

    @Test
    void anotherJdkHasItsOwn() throws Exception {
        Jdk newer = Jdk.make(temporary.resolve("newer"), "25.0.1");
        Path first = checkout.trained(jdk).path("target").resolve(jdk.cache());
        assertThat(Jdk.options(checkout.use(newer).run())).noneMatch(option -> option.contains("AOTCache"));
        assertThat(trained(newer)).exists();
        assertThat(Jdk.options(checkout.use(jdk).run())).contains("-XX:AOTCache=" + first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "diagnose", "lab", "trace"})
    void whatTakesMostOfNetprobeHasItsOwn(String command) throws Exception {
        checkout.trained(jdk);
        String other = jdk.cache().replaceFirst("netprobe", "netprobe-diagnosis");
        assertThat(Jdk.options(checkout.run(command))).noneMatch(option -> option.contains("AOTCache"));
        Path cache = checkout.await("target", other, true);
        checkout.await("target", other + ".lock", false);
        assertThat(Jdk.options(checkout.run(command, "x"))).contains("-XX:AOTCache=" + cache);
        assertThat(jdk.trainings()).isEqualTo(1);
    }

    @Test
    void anUpdatedJdkHasANewOne() throws Exception {
        checkout.trained(jdk);
        Jdk updated = Jdk.make(jdk.home(), "25.0.1");
        checkout.run();
        assertThat(trained(updated)).exists();
    }

    @Test
    void anotherJarHasANewOneAndOldOnesGo() throws Exception {
        checkout.trained(jdk).file("target/netprobe-of-another-jdk.aot", "", 5).file("target/netprobe.jar", "", 1);
        checkout.run();
        checkout.await("target", "netprobe-of-another-jdk.aot", false);
        Path cache = trained(jdk);
        assertThat(Jdk.options(checkout.run())).contains("-XX:AOTCache=" + cache);
    }

    @Test
    void failedTrainingIsNotRepeated() throws Exception {
        Jdk.make(jdk.home(), jdk.version(), 1);
        checkout.run();
        assertThat(trained(jdk)).isEmptyFile();
        Ended next = checkout.run("x");
        assertThat(next.arguments()).containsExactly("x");
        assertThat(Jdk.options(next)).noneMatch(option -> option.contains("AOTCache"));
        assertThat(jdk.trainings()).isEqualTo(1);
    }

    @Test
    void noSecondTrainingWhileOneIsUnderWay() throws IOException {
        checkout.file("target/" + jdk.cache() + ".lock/pid", ProcessHandle.current().pid() + "\n", 0);
        assertThat(checkout.run("x").arguments()).containsExactly("x");
        assertThat(jdk.trainings()).isZero();
    }

    @Test
    void cacheAmongTheUsersOwnIsUsed() throws Exception {
        Path caches = temporary.resolve("caches");
        Path cache = caches.resolve("netprobe" + checkout.path("").toString()).resolve(jdk.cache());
        Files.createDirectories(cache.resolveSibling(""));
        Files.writeString(cache, "cache");
        assertThat(Jdk.options(checkout.set("XDG_CACHE_HOME", caches.toString()).run()))
                .contains("-XX:AOTCache=" + cache);
    }
}
