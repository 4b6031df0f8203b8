package netprobe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on hosts unlike this one: no JDK installed, or a checkout that can't be written. */
class LauncherIT {

    private final Path temporary;
    private final Jdk jdk;
    private final Checkout checkout;

    LauncherIT(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        jdk = Jdk.make(temporary.resolve("jdk"), "25");
        checkout = new Checkout(temporary.resolve("a checkout")).built();
    }

    private Ended run(String... command) throws IOException {
        return checkout.runIn(temporary, command);
    }

    private String launcher() {
        return checkout.launcher().toString();
    }

    @Test
    void whereThereIsNoJdkItSaysWhatToInstall() throws IOException {
        Ended ended = run(Mounts.withoutJdk(launcher()));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualTo(
                """
                        netprobe: needs a JDK 25 or later, and found none.
                        netprobe: Install one (https://adoptium.net, or your system's package of OpenJDK 25), or set JAVA_HOME to it.
                        """);
    }

    @Test
    void whereThereIsOnlyAnOlderJdkItNamesThat() throws IOException {
        Jdk older = Jdk.make(temporary.resolve("older"), "21.0.4");
        Ended ended = checkout.use(older).runIn(temporary, Mounts.withoutJdk(launcher()));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("netprobe: needs a JDK 25 or later, and found only 21.0.4 in " + older.home() + ".\n");
    }

    @Test
    void aJdkInTheUsersHomeIsFound() throws IOException {
        Jdk own = Jdk.make(temporary.resolve("home/.sdkman/candidates/java/99-x"), "99");
        assertThat(checkout.trained(own).runIn(temporary, Mounts.withoutJdk(launcher())).command())
                .startsWith(own.java());
    }

    @Test
    void aCheckoutThatCannotBeWrittenHasItsCacheInTheUsersHome() throws Exception {
        Path caches = temporary.resolve("home/.cache/netprobe" + checkout.path(""));
        Files.createDirectories(caches);
        Ended first = checkout.use(jdk).runIn(temporary, Mounts.readOnly(checkout, launcher(), "x"));
        assertThat(first.err()).isEmpty();
        assertThat(first.arguments()).containsExactly("x");
        Path cache = checkout.await(caches.toString(), jdk.cache(), true);
        assertThat(Jdk.options(run(Mounts.readOnly(checkout, launcher())))).contains("-XX:AOTCache=" + cache);
    }

    @Test
    void withNowhereToWriteItRunsWithoutACache() throws IOException {
        Ended ended = checkout.use(jdk).unset("HOME").runIn(temporary, Mounts.readOnly(checkout, launcher(), "x"));
        assertThat(ended.err()).isEmpty();
        assertThat(ended.arguments()).containsExactly("x");
        assertThat(jdk.trainings()).isZero();
    }

    @Test
    void aCheckoutThatIsNotBuiltAndCannotBeSaysSo() throws IOException {
        var unbuilt = new Checkout(temporary.resolve("unbuilt")).sources("echo never\n").use(jdk);
        Ended ended = unbuilt.runIn(temporary, Mounts.readOnly(unbuilt, unbuilt.launcher().toString()));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).isEqualTo("netprobe: " + unbuilt.path("")
                + " is not built yet; run netprobe once as somebody who can write there\n");
    }

    @Test
    void aStaleCheckoutThatCannotBeWrittenRunsAndSaysSo() throws IOException {
        checkout.sources("echo never\n").file(".git/logs/HEAD", "", 9).trained(jdk).use(jdk);
        Ended ended = run(Mounts.readOnly(checkout, launcher(), "x"));
        assertThat(ended.arguments()).containsExactly("x");
        assertThat(ended.err()).isEqualTo("netprobe: " + checkout.path("")
                + " has changed since it was built; run netprobe once as somebody who can write there\n");
    }
}
