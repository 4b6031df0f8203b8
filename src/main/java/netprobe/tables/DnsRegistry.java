package netprobe.tables;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The names that IANA registered for the numbers in DNS messages, read when first asked for. A number without a name is written as such, where
 * nothing else is said.
 */
public enum DnsRegistry {
    /** Types of resource records and of questions; of others {@code TYPE65280} (RFC 3597, section 5). */
    TYPES("dns-types.tsv", "TYPE"),
    /** Classes; of others {@code CLASS32} (RFC 3597, section 5). */
    CLASSES("CLASS"),
    /** Kinds of messages; of others {@code RESERVED3}, as dig writes it. */
    OPCODES("RESERVED"),
    /** Algorithms of DNSSEC's keys. */
    ALGORITHMS(""),
    /** Digests of DNSSEC's keys in a parent zone. */
    DIGESTS(""),
    /** Hashes of owner names in NSEC3 records. */
    NSEC3_HASHES(""),
    /** Schemes of ZONEMD records. */
    ZONEMD_SCHEMES(""),
    /** Digests of ZONEMD records. */
    ZONEMD_DIGESTS(""),
    /** Kinds of certificates in CERT records. */
    CERTIFICATES(""),
    /** What a certificate is matched against, in TLSA and SMIMEA records. */
    TLSA_USAGES(""),
    /** Which part of a certificate is matched. */
    TLSA_SELECTORS(""),
    /** How the part is given. */
    TLSA_MATCHES(""),
    /** Algorithms of keys in SSHFP records. */
    SSHFP_ALGORITHMS(""),
    /** Digests of keys in SSHFP records. */
    SSHFP_DIGESTS(""),
    /** Schemes of DSYNC records. */
    DSYNC_SCHEMES(""),
    /** Keys of the parameters of SVCB and HTTPS records; of others {@code key65280} (RFC 9460, section 2.1). */
    SERVICE_KEYS("key"),
    /** Options of EDNS; of others {@code OPT65001}. */
    EDNS_OPTIONS("edns-options.tsv", "OPT"),
    /** Extended DNS errors (RFC 8914); of others {@code EDE49152}. */
    EXTENDED_ERRORS("extended-errors.tsv", "EDE");

    private static final Map<DnsRegistry, Names> READ = new ConcurrentHashMap<>();
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,5}");
    private static final int LARGEST = 0xffff;

    private final String file;
    private final String prefix;

    DnsRegistry(String prefix) {
        this("dns-numbers.tsv", prefix);
    }

    DnsRegistry(String file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** What a number is called, if it is registered. */
    public Optional<String> name(int number) {
        return Optional.ofNullable(names().byNumber.get(number));
    }

    /** What a number is called; of one that is not registered a prefix and the number. */
    public String label(int number) {
        return name(number).orElse(prefix + number);
    }

    /** The number, of 16 bits, with that name or label in any letter case. */
    public OptionalInt number(String label) {
        Integer registered = names().byName.get(label.toUpperCase(Locale.ROOT));
        if (registered != null) {
            return OptionalInt.of(registered);
        }
        return label.regionMatches(true, 0, prefix, 0, prefix.length())
                ? decimal(label.substring(prefix.length()))
                : OptionalInt.empty();
    }

    private static OptionalInt decimal(String digits) {
        if (!DECIMAL.matcher(digits).matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits);
        return number <= LARGEST ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private Names names() {
        return READ.computeIfAbsent(this, DnsRegistry::read);
    }

    /** Of the small registries' common file the rows that begin with this one's name. */
    private Names read() {
        var names = new Names(new HashMap<>(), new HashMap<>());
        for (String[] row : TableFile.read(file).rows()) {
            if (row.length == 2) {
                names.add(row[0], row[1]);
            } else if (row[0].equalsIgnoreCase(name())) {
                names.add(row[1], row[2]);
            }
        }
        return names;
    }

    private record Names(Map<Integer, String> byNumber, Map<String, Integer> byName) {

        void add(String number, String name) {
            byNumber.put(Integer.valueOf(number), name);
            byName.put(name.toUpperCase(Locale.ROOT), Integer.valueOf(number));
        }
    }
}
