package netprobe.address;

import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.Reading;
import netprobe.model.Reading.Outcome;
import netprobe.model.Reading.Reader;

/** How glibc reads a host: inet_pton(3), inet_aton(3), and getaddrinfo(3) with no flags. */
final class LibcHost {

    private static final long MOST_SCOPE_ID = 0xffffffffL;
    private static final int SCOPE_ID_DIGITS = 10;

    private LibcHost() {}

    static Reading pton(String text) {
        return AddressText.pton(text).map(address -> Reading.of(Reader.INET_PTON, address))
                .orElseGet(() -> Reading.of(Reader.INET_PTON, Outcome.REFUSED));
    }

    static Reading aton(String text) {
        return AddressText.aton(text).map(address -> Reading.of(Reader.INET_ATON, address))
                .orElseGet(() -> Reading.of(Reader.INET_ATON, Outcome.REFUSED));
    }

    /** Takes what inet_aton takes, but no white space after it, and IPv6 with a scope; all else is a name. */
    static Reading getaddrinfo(String text) {
        int percent = text.indexOf('%');
        Optional<IpAddress> address = text.indexOf(':') < 0
                ? AddressText.aton(text).filter(_ -> text.chars().noneMatch(c -> c <= ' '))
                : AddressText.pton6(percent < 0 ? text : text.substring(0, percent));
        if (address.isEmpty()) {
            return Reading.of(Reader.GETADDRINFO, Outcome.NAME);
        }
        return percent < 0
                ? Reading.of(Reader.GETADDRINFO, address.get())
                : scoped(address.get(), text.substring(percent + 1));
    }

    /** A scope is an interface's name, for link-local addresses alone, or a number; otherwise the answer is {@code EAI_NONAME}. */
    private static Reading scoped(IpAddress address, String scope) {
        boolean named = !scope.isEmpty() && isLocal(address);
        return named || isScopeId(scope)
                ? Reading.of(Reader.GETADDRINFO, address.within(scope))
                : Reading.of(Reader.GETADDRINFO, Outcome.REFUSED);
    }

    private static boolean isLocal(IpAddress address) {
        boolean localGroup = address.isMulticast() && (address.octet(1) & 0xf) >= 1 && (address.octet(1) & 0xf) <= 2;
        return localGroup || address.octet(0) == 0xfe && address.octet(1) >> 6 == 2;
    }

    private static boolean isScopeId(String scope) {
        boolean digits = !scope.isEmpty() && scope.length() <= SCOPE_ID_DIGITS
                && scope.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Long.parseLong(scope) <= MOST_SCOPE_ID;
    }
}
