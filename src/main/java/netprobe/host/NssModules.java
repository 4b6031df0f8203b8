package netprobe.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The modules of the name service switch that this host has.
 *
 * <p>The C library finds {@code libnss_NAME.so.2} by way of the dynamic linker's cache or in one of the usual folders; since glibc 2.34
 * {@code files} and {@code dns} are part of it.
 *
 * @param cache the dynamic linker's cache, ld.so.cache
 * @param folders where libraries are, themselves and one level below
 */
public record NssModules(Path cache, List<Path> folders) {

    private static final Set<String> BUILT_IN = Set.of("files", "dns");

    /** Copies the list. */
    public NssModules {
        folders = List.copyOf(folders);
    }

    /** The places on Linux. */
    public static NssModules system() {
        return new NssModules(Path.of("/etc/ld.so.cache"),
                List.of(Path.of("/lib"), Path.of("/lib64"), Path.of("/usr/lib"), Path.of("/usr/lib64")));
    }

    /** Whether there is such a module. */
    public boolean isInstalled(String module) {
        String file = "libnss_" + module + ".so.2";
        return BUILT_IN.contains(module) || !module.contains("/") && (isCached(file) || isInFolder(file));
    }

    private boolean isCached(String file) {
        try {
            return new String(Files.readAllBytes(cache), ISO_8859_1).contains("/" + file + "\0");
        } catch (IOException none) {
            return false;
        }
    }

    private boolean isInFolder(String file) {
        return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(file)) || isBelow(folder, file));
    }

    /** Such as {@code /usr/lib/x86_64-linux-gnu}. */
    private static boolean isBelow(Path folder, String file) {
        try (DirectoryStream<Path> below = Files.newDirectoryStream(folder, "*-linux-*")) {
            for (Path each : below) {
                if (Files.exists(each.resolve(file))) {
                    return true;
                }
            }
            return false;
        } catch (IOException none) {
            return false;
        }
    }
}
