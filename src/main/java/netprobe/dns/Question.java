package netprobe.dns;

import netprobe.model.IpAddress;
import org.xbill.DNS.Type;

/**
 * What a name server is asked; the class is always IN.
 *
 * @param name whose records
 * @param type of which type, by number (RFC 1035, section 3.2.2)
 */
public record Question(DomainName name, int type) {

    /** For IPv4 addresses. */
    public static Question a(DomainName name) {
        return new Question(name, Type.A);
    }

    /** For IPv6 addresses (RFC 3596). */
    public static Question aaaa(DomainName name) {
        return new Question(name, Type.AAAA);
    }

    /** For the names of an address. */
    public static Question ptr(IpAddress address) {
        return new Question(DomainName.reverse(address), Type.PTR);
    }

    /** The type's mnemonic, such as {@code AAAA}. */
    public String typeName() {
        return Type.string(type);
    }
}
