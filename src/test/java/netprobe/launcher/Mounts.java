package netprobe.launcher;

import java.io.IOException;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Commands that see the host's folders differently, each in a mount namespace of its own, which ends with it. */
final class Mounts {

    private static final String NO_JDK = """
            shift
            for folder in /usr/lib/jvm /usr/lib64/jvm /usr/java /opt; do
                [ ! -d "$folder" ] || mount -t tmpfs none "$folder" || exit
            done
            exec "$@"
            """;
    private static final String READ_ONLY = """
            mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit
            shift
            exec "$@"
            """;

    private Mounts() {}

    /** A command that finds no JDK where JDKs are installed for all. */
    static String[] withoutJdk(String... command) throws IOException {
        return within(NO_JDK, "", command);
    }

    /** A command that can't write below a folder. */
    static String[] readOnly(Checkout checkout, String... command) throws IOException {
        return within(READ_ONLY, checkout.path("").toString(), command);
    }

    private static String[] within(String mounts, String folder, String... command) throws IOException {
        Ended trial = Ended.of(new ProcessBuilder("unshare", "--mount", "true").start());
        if (trial.status() != 0) {
            throw new TestAbortedException("no mount namespace can be made here: " + trial.err());
        }
        return Stream
                .concat(Stream.of("unshare", "--mount", "--propagation", "private", "sh", "-c", mounts, "sh", folder),
                        Stream.of(command))
                .toArray(String[]::new);
    }
}
