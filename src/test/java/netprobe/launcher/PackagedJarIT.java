package netprobe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar that is handed out, run as it is handed out: what tests on class folders can't see. */
class PackagedJarIT {

    private static final Path JAR = Path.of("target/netprobe.jar");
    private static final Path CLASSES = Path.of("target/classes");
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin/java").toString();

    private final Path temporary;

    PackagedJarIT(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private static Ended jar(String... arguments) throws IOException {
        return Ended.of(new ProcessBuilder(
                Stream.concat(Stream.of(JAVA, "-jar", JAR.toString()), Stream.of(arguments)).toList()).start());
    }

    @Test
    void conversionsWork() throws IOException {
        assertThat(jar("pton", "--short", "::1")).isEqualTo(new Ended("00000000000000000000000000000001\n", "", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "jvm"})
    void lookupsWork(String path) throws IOException {
        Ended ended = jar("resolve", "--short", "--via", path, "localhost");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines()).containsAnyOf("127.0.0.1", "::1");
        assertThat(ended.status()).isZero();
    }

    @Test
    void versionIsTheBuilds() throws IOException {
        assertThat(jar("--version").out()).matches("(?s)netprobe [0-9]+\\.[0-9]+.*");
    }

    @Test
    void everyResourceIsInIt() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile()); Stream<Path> files = Files.walk(CLASSES)) {
            List<String> resources = files.filter(Files::isRegularFile).map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> !name.endsWith(".class")).toList();
            assertThat(resources).hasSizeGreaterThan(10).allMatch(name -> jar.getEntry(name) != null);
        }
    }

    @Test
    void manifestLetsTheJarRunAlone() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Attributes attributes = jar.getManifest().getMainAttributes();
            assertThat(attributes.getValue("Main-Class")).isEqualTo("netprobe.Main");
            assertThat(attributes.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
            assertThat(attributes.getValue("Multi-Release")).isEqualTo("true");
        }
    }

    /** What loads it names it by its version: one without the other is of no use. */
    @Test
    void zstdIsInItForTheUsualPlatforms() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.contains("/libzstd-jni-"))
                    .map(name -> name.substring(0, name.lastIndexOf('/'))))
                    .containsExactlyInAnyOrder("linux/amd64", "linux/aarch64", "darwin/x86_64", "darwin/aarch64",
                            "win/amd64");
            assertThat(jar.getEntry("META-INF/LICENSE-zstd.txt")).isNotNull();
        }
    }

    @Test
    void inetAddressStaysTheJvmsOwn() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName)
                    .filter(name -> name.startsWith("META-INF/services/") && !name.endsWith("/")))
                    .containsExactly("META-INF/services/org.slf4j.spi.SLF4JServiceProvider");
        }
    }

    /** The ahead-of-time cache takes no class of a version before 50. */
    @Test
    void everyClassCanBeCached() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<JarEntry> classes = jar.stream().filter(entry -> entry.getName().endsWith(".class")).toList();
            assertThat(classes).hasSizeGreaterThan(1000);
            for (JarEntry entry : classes) {
                assertThat(version(jar, entry)).as(entry.getName()).isGreaterThanOrEqualTo(52);
            }
        }
    }

    private static int version(JarFile jar, JarEntry entry) throws IOException {
        try (var in = new DataInputStream(jar.getInputStream(entry))) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        }
    }

    /** A class from anywhere else is one that the training misses, and is verified at every run. */
    @Test
    void allClassesComeFromTheCacheButThoseTheJvmMakes() throws Exception {
        Path log = temporary.resolve("classes");
        Path jdk = watched(log);
        var checkout = new Checkout(temporary.resolve("checkout")).set("JAVA_HOME", jdk.toString());
        Files.createDirectories(checkout.path("target"));
        Files.copy(JAR, checkout.path("target/netprobe.jar"));
        Checkout.age(checkout.path("target/netprobe.jar"), 10);
        checkout.run("pton", "::1");
        checkout.await("target", Jdk.cache(jdk, Runtime.version().toString()), true);
        for (String command : List.of("pton ::1", "pton --json bad", "resolve localhost",
                "resolve --json --via jvm localhost",
                "addrinfo localhost 80", "address ::1")) {
            checkout.run(command.split(" "));
            assertThat(Files.readAllLines(log)).as(command).hasSizeGreaterThan(500)
                    .noneMatch(PackagedJarIT::isUncached);
        }
    }

    /** The JVM takes no event class of its own into any cache. */
    private static boolean isUncached(String line) {
        return (line.contains("source: jrt:/") || line.contains("source: file:"))
                && !line.contains(" jdk.internal.event.");
    }

    /** This JVM's JDK, but its java writes down where each class came from. */
    private Path watched(Path log) throws IOException {
        Path real = Path.of(System.getProperty("java.home"));
        Path home = temporary.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        Files.copy(real.resolve("release"), home.resolve("release"));
        Checkout.script(home.resolve("bin/java"), """
                #!/bin/sh
                case $* in
                    *AOTCacheOutput*) ;;
                    *) export _JAVA_OPTIONS='-Xlog:class+load:file=%s' ;;
                esac
                exec '%s' "$@"
                """.formatted(log, JAVA));
        return home;
    }
}
