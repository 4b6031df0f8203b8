package netprobe.bulk;

/** The forms of output. */
public enum Format {
    /** A line a record of the answer, {@code NAME TYPE RDATA}; of a question without, {@code NAME TYPE ; REASON}. */
    TEXT,
    /** The data of the records alone, a line each; of a question without, nothing. */
    SHORT,
    /** JSON Lines, one object a question. */
    JSON,
    /** A DNS message a question, behind its length in two bytes (RFC 1035, section 4.2.2). */
    RAW
}
