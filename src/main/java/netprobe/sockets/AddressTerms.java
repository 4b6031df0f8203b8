package netprobe.sockets;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.OpenSocket;
import netprobe.model.Prefix;

/**
 * Reads filters by address: {@code 127.0.0.1}, {@code 127.0.0.0/8}, {@code ::1}, each also after {@code @}, and with a port
 * {@code 127.0.0.1:443}, {@code [::1]:443}, {@code *:443}.
 *
 * @param ports what stands for ports
 */
record AddressTerms(Function<String, Optional<Ports>> ports) {

    /** What the text asks of either end; nothing where it is no address. */
    Optional<Predicate<OpenSocket>> read(String text) {
        String bare = text.startsWith("@") ? text.substring(1) : text;
        Optional<Predicate<IpAddress>> whole = address(bare);
        if (whole.isPresent()) {
            return whole.map(holds -> socket -> Ends.anyInet(socket, end -> holds.test(end.address())));
        }
        int colon = bare.lastIndexOf(':');
        return colon < 0 ? Optional.empty() : withPort(bare.substring(0, colon), bare.substring(colon + 1));
    }

    /** Both must be those of the same end. */
    private Optional<Predicate<OpenSocket>> withPort(String host, String port) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        String inside = bracketed ? host.substring(1, host.length() - 1) : host;
        // without brackets, the last group of an IPv6 address can't be told from a port
        boolean clear = bracketed || host.indexOf(':') < 0;
        Optional<Predicate<IpAddress>> address = clear ? address(inside) : Optional.empty();
        return ports.apply(port).flatMap(wanted -> address.map(holds -> socket -> Ends.anyInet(socket,
                end -> holds.test(end.address()) && wanted.include(socket, end))));
    }

    private static Optional<Predicate<IpAddress>> address(String text) {
        if (text.equals("*")) {
            return Optional.of(_ -> true);
        }
        return Prefix.parse(text).<Predicate<IpAddress>>map(prefix -> address -> isIn(prefix, address))
                .or(() -> AddressText.ptonScoped(text).map(wanted -> address -> isSame(wanted, address)));
    }

    private static boolean isIn(Prefix prefix, IpAddress address) {
        return prefix.contains(address) || address.unmapped().filter(prefix::contains).isPresent();
    }

    /** An IPv4 connection to a dual-stack socket has a mapped address. A scope counts where one was typed. */
    private static boolean isSame(IpAddress wanted, IpAddress address) {
        IpAddress found = address.unmapped().orElse(address);
        IpAddress target = wanted.unmapped().orElse(wanted);
        boolean scoped = target.scope().isEmpty() || target.scope().equals(address.scope());
        return scoped && target.within("").equals(found.within(""));
    }
}
