package netprobe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What runs: netprobe, the JVM, the platform. */
final class Version {

    private Version() {}

    /** netprobe's own version, as the build set it. */
    static String number() {
        try (InputStream in = Version.class.getResourceAsStream("/netprobe/version")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three lines. */
    static String text() {
        return "netprobe " + number() + '\n' + property("java.vm.name") + ' ' + property("java.vm.version") + ", "
                + property("java.vendor")
                + '\n' + property("os.name") + ' ' + property("os.version") + ' ' + property("os.arch") + '\n';
    }

    private static String property(String key) {
        return System.getProperty(key, "unknown");
    }
}
