package netprobe.host;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import netprobe.model.SocketOption.Sysctl;

/** Settings of the kernel (sysctl(8)), of the network namespace where there is one of each. */
public final class Sysctls {

    private static final Path FOLDER = Path.of("/proc/sys");

    private Sysctls() {}

    /** Longer than any. */
    private static final int ROOM = 4096;

    /** The setting of a name such as {@code net.ipv4.tcp_wmem}, where this kernel has it and tells. */
    public static Optional<Sysctl> find(String name) {
        var bytes = new byte[ROOM];
        // in one read: the kernel takes a second one, from wherever the first ended, for the end of the file
        try (InputStream file = Files.newInputStream(FOLDER.resolve(name.replace('.', '/')))) {
            int count = Math.max(0, file.read(bytes));
            String text = new String(bytes, 0, count, US_ASCII).strip().replace('\t', ' ');
            return Optional.of(new Sysctl(name, text));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
