package netprobe.dns.validation;

import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;

/** Names as a zone's NSEC3 records hash them, each hashed once. */
final class NameHash {

    private final Name zone;
    private final NSEC3Record parameters;
    private final Budget budget;
    private final Map<Name, byte[]> hashes = new HashMap<>();

    NameHash(Name zone, NSEC3Record parameters, Budget budget) {
        this.zone = zone;
        this.parameters = parameters;
        this.budget = budget;
    }

    byte[] of(Name name) {
        return hashes.computeIfAbsent(name, this::hash);
    }

    private byte[] hash(Name name) {
        budget.hash(zone);
        try {
            return parameters.hashName(name);
        } catch (NoSuchAlgorithmException impossible) {
            // others are left out before, and every JVM has SHA-1
            throw new IllegalStateException(impossible);
        }
    }
}
