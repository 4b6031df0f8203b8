package netprobe.connect.tls;

import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Attributes of distinguished names. */
final class DistinguishedNames {

    private DistinguishedNames() {}

    static Optional<String> commonName(X500Principal name) {
        return attribute(name, "CN");
    }

    static Optional<String> organization(X500Principal name) {
        return attribute(name, "O");
    }

    /** The most specific attribute of that type. */
    private static Optional<String> attribute(X500Principal name, String type) {
        try {
            return new LdapName(name.getName(X500Principal.RFC2253)).getRdns().reversed().stream()
                    .filter(part -> part.getType().equalsIgnoreCase(type)).map(Rdn::getValue)
                    .filter(String.class::isInstance).map(String.class::cast).findFirst();
        } catch (InvalidNameException unusual) {
            return Optional.empty();
        }
    }
}
