package netprobe.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A made-up JDK, whose java writes how it was called or, asked to make an ahead-of-time cache, notes that in a file and makes one.
 *
 * @param home its folder
 * @param version as {@code java.version}
 */
record Jdk(Path home, String version) {

    /** Makes a JDK of a version. */
    static Jdk make(Path home, String version) throws IOException {
        return make(home, version, 0);
    }

    /** Makes a JDK whose trainings end with a status. */
    static Jdk make(Path home, String version, int trainingStatus) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), """
                IMPLEMENTOR="Nobody"
                JAVA_RUNTIME_VERSION="%1$s+7-test"
                JAVA_VERSION="%1$s"
                MODULES="java.base"
                """.formatted(version));
        Checkout.script(home.resolve("bin/java"), """
                #!/bin/sh
                for argument; do
                    case $argument in
                        -XX:AOTCacheOutput=*)
                            echo training >>"${0%%/*}/trainings"
                            echo cache >"${argument#*=}"
                            exit %d
                            ;;
                    esac
                done
                printf '%%s\\0' "$0" "$@"
                """.formatted(trainingStatus));
        return new Jdk(home, version);
    }

    String java() {
        return home.resolve("bin/java").toString();
    }

    /** The file name of its cache. */
    String cache() {
        return cache(home, version + "+7-test");
    }

    /** The file name of the cache that a JDK of this runtime version makes. */
    static String cache(Path home, String runtimeVersion) {
        return "netprobe" + home.toString().replace('/', '-') + '-' + runtimeVersion + ".aot";
    }

    /** How often it was asked for a cache. */
    int trainings() throws IOException {
        Path notes = home.resolve("bin/trainings");
        return Files.exists(notes) ? Files.readAllLines(notes).size() : 0;
    }

    /** The options of a call. */
    static List<String> options(Ended ended) {
        return ended.command().stream().filter(word -> word.startsWith("-")).toList();
    }
}
