package netprobe.model;

/**
 * What a parent, or a trust anchor, knows of a zone's key: a DS record (RFC 4034, section 5), or the key itself.
 *
 * @param key which key
 * @param type the digest's number; 0 where an anchor is the key itself
 * @param mnemonic the digest's name, such as {@code SHA-256}; {@code DNSKEY} where it is the key itself
 */
public record DnssecDigest(DnssecKeyId key, int type, String mnemonic) {}
