package netprobe.model;

import java.util.Locale;

/** An operating system family whose numbers and messages netprobe knows. */
public enum Platform {
    /** Linux with glibc or musl, generic numbers (x86, arm, riscv). */
    LINUX("Linux"),
    /** macOS and the other systems of Darwin. */
    MACOS("macOS"),
    /** FreeBSD. */
    FREEBSD("FreeBSD"),
    /** Windows: the C runtime and Winsock. */
    WINDOWS("Windows");

    private final String title;

    Platform(String title) {
        this.title = title;
    }

    /** The platform whose {@code os.name} this is; Linux where none is meant. */
    public static Platform of(String systemName) {
        String name = systemName.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return MACOS;
        }
        return name.startsWith("windows") ? WINDOWS : name.startsWith("freebsd") ? FREEBSD : LINUX;
    }

    /** The name people know. */
    public String title() {
        return title;
    }

    /** The spelling of JSON and of file names. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
