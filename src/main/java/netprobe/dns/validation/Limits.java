package netprobe.dns.validation;

/**
 * How much work one verdict may take. Honest zones stay far below; KeyTrap (CVE-2023-50387) and its like do not.
 *
 * @param questions to be asked: each label of a name may be a zone of its own, with DS and DNSKEY records
 * @param signatures to be checked against keys, for the whole verdict
 * @param signaturesOfOneSet likewise, for one set of records; unbound checks 8
 * @param collidingKeys keys of one zone with the same tag and algorithm; unbound and BIND allow a few
 * @param digests of keys to be compared with DS records
 * @param hashes of names for NSEC3, each with its iterations
 * @param iterations of NSEC3's hash above which a zone counts as unsigned (RFC 9276, section 3.2); unbound and BIND 9.18 stop at 150 too
 * @param records to be sorted and compared; as many as two messages of 64 KB hold
 * @param aliases to be followed; unbound follows 11, BIND 16
 */
public record Limits(int questions, int signatures, int signaturesOfOneSet, int collidingKeys, int digests, int hashes,
        int iterations, int records, int aliases) {

    /** What is used where nobody says otherwise. */
    public static final Limits USUAL = new Limits(300, 250, 8, 4, 256, 1_000, 150, 10_000, 16);
}
