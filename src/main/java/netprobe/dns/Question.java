package netprobe.dns;

import netprobe.model.DnsQuestion;
import netprobe.model.IpAddress;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Type;

/**
 * What a name server is asked.
 *
 * @param name whose records
 * @param type of which type, by number (RFC 1035, section 3.2.2)
 * @param dclass of which class, by number (RFC 1035, section 3.2.4)
 */
public record Question(DomainName name, int type, int dclass) {

    /** In the Internet's class. */
    public Question(DomainName name, int type) {
        this(name, type, DClass.IN);
    }

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
        return TypeName.of(type);
    }

    /** In presentation form. */
    public DnsQuestion text() {
        return new DnsQuestion(name.name().toString(), ClassName.of(dclass), typeName());
    }
}
