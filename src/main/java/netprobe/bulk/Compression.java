package netprobe.bulk;

/** How output is compressed. */
public enum Compression {
    /** Not at all. */
    NONE,
    /** RFC 1952. */
    GZIP,
    /** RFC 8878. */
    ZSTD
}
