package netprobe.resolve;

import java.util.List;
import java.util.Optional;
import netprobe.dns.Stub;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;
import netprobe.tables.Errors;

/** An address where a name could stand: it is its own answer, and nobody is asked. */
final class AddressLiteral {

    private static final int EAI_ADDRFAMILY = -9;

    private AddressLiteral() {}

    /**
     * The address as a host, if the C library takes it for one: for IPv4 alone gethostbyname(3), to which only digits and dots are an address;
     * else getaddrinfo(3), which also takes hexadecimal.
     */
    static Optional<Answer<HostEntry>> of(String name, Family family) {
        var ipv4 = family == Family.INET && !isDigitsAndDots(name) ? Optional.<IpAddress>empty() : ipv4(name);
        var address = ipv4.or(() -> ipv6(name));
        return address.map(found -> family.admits(found.family())
                ? Answer.of(new HostEntry(Via.DNS, name, List.of(), List.of(found.text())))
                : Answer.failed(Errors.gai(EAI_ADDRFAMILY, Stub.OPERATION, Optional.empty())));
    }

    /** inet_aton(3), which on its own would end at white space. */
    private static Optional<IpAddress> ipv4(String text) {
        return text.chars().anyMatch(Character::isWhitespace) ? Optional.empty() : AddressText.aton(text);
    }

    private static Optional<IpAddress> ipv6(String text) {
        return text.indexOf(':') < 0 ? Optional.empty() : AddressText.ptonScoped(text);
    }

    private static boolean isDigitsAndDots(String text) {
        return text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }
}
