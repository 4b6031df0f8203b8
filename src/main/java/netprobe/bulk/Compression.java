package netprobe.bulk;

/** How a list or an output is compressed. */
public enum Compression {
    /** Not at all. */
    NONE,
    /** RFC 1952. */
    GZIP,
    /** RFC 8878. */
    ZSTD
}
