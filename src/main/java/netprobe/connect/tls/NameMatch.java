package netprobe.connect.tls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.AddressText;
import netprobe.model.PeerCertificate;

/**
 * Whether a certificate is valid for whom the user meant (RFC 9525, section 6): names against the DNS names in it, addresses against the
 * addresses. The common name is no longer looked at.
 */
final class NameMatch {

    private static final String WILDCARD = "*.";
    private static final int MOST_SHOWN = 5;

    private NameMatch() {}

    static boolean matches(ReferenceIdentity host, PeerCertificate.Names names) {
        return switch (host) {
            case ReferenceIdentity.Address wanted -> names.addresses().stream()
                    .flatMap(text -> AddressText.pton(text).stream()).anyMatch(wanted.address()::equals);
            case ReferenceIdentity.Name wanted -> covers(names.dns(), wanted.text());
        };
    }

    private static boolean covers(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> covers(pattern.toLowerCase(Locale.ROOT), name));
    }

    /**
     * A wildcard is the whole leftmost label, and stands for one label (section 6.3). As in OpenSSL, at least two labels follow it, since
     * {@code *.com} would be half the net, and these labels and that one are of letters, digits and hyphens.
     */
    private static boolean covers(String pattern, String name) {
        if (!pattern.startsWith(WILDCARD)) {
            return pattern.equals(name);
        }
        String parent = pattern.substring(1);
        int dot = name.indexOf('.');
        boolean standsForALabel = dot > 0 && name.substring(0, dot).chars().allMatch(NameMatch::isHostCharacter);
        return standsForALabel && parent.indexOf('.', 1) > 0 && isHostName(parent.substring(1))
                && name.substring(dot).equals(parent);
    }

    private static boolean isHostCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }

    private static boolean isHostName(String name) {
        return name.chars().allMatch(c -> isHostCharacter(c) || c == '.') && !name.contains("..")
                && !name.endsWith(".");
    }

    /** What a certificate is valid for, in one phrase. */
    static String offer(PeerCertificate.Names names, Optional<String> commonName) {
        List<String> all = Stream.concat(names.dns().stream(), names.addresses().stream()).toList();
        if (all.isEmpty()) {
            return "no name at all" + commonName.map(NameMatch::ignored).orElse("");
        }
        String shown = String.join(", ", all.subList(0, Math.min(MOST_SHOWN, all.size())));
        return all.size() <= MOST_SHOWN ? shown : shown + " and " + (all.size() - MOST_SHOWN) + " more";
    }

    private static String ignored(String commonName) {
        return ": its common name " + commonName + " no longer counts (RFC 9525)";
    }
}
