package netprobe.model;

/**
 * How DNSSEC's records name a key.
 *
 * @param tag a sum over the key, which another key may have too (RFC 4034, appendix B)
 * @param algorithm its number
 * @param mnemonic its algorithm's name, such as {@code ECDSAP256SHA256}; of one without a name its number
 */
public record DnssecKeyId(int tag, int algorithm, String mnemonic) {

    /** {@code 20326/RSASHA256}. */
    public String text() {
        return tag + "/" + mnemonic;
    }
}
