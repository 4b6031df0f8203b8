package netprobe.model;

import java.util.Locale;

/** The path by which a name was looked up. */
public enum Via {
    /** The C library: what most applications of this host see. */
    SYSTEM,
    /** {@code java.net.InetAddress}: what a Java application sees. */
    JVM,
    /** netprobe's own stub resolver: what the name server says. */
    DNS;

    /** The spelling of {@code --via} and of JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
