package netprobe.model;

/**
 * A key that a zone shows (RFC 4034, section 2).
 *
 * @param id its tag and algorithm
 * @param entryPoint whether it has the SEP flag: the parent's DS record is usually for such a key
 * @param revoked whether it has the REVOKE flag (RFC 5011): nothing it signs counts
 */
public record DnssecKey(DnssecKeyId id, boolean entryPoint, boolean revoked) {}
