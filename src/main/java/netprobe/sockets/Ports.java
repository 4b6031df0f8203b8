package netprobe.sockets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.model.OpenSocket;
import netprobe.model.PortRange;
import netprobe.model.SocketEnd;
import netprobe.model.SocketType;

/**
 * Ports that are asked for.
 *
 * @param ranges at least one
 */
record Ports(List<PortRange> ranges) {

    private static final int MOST_DIGITS = 5;

    /** Reads {@code 443} or {@code 8000-8100}. */
    static Optional<Ports> parse(String text) {
        int hyphen = text.indexOf('-');
        int low = number(hyphen < 0 ? text : text.substring(0, hyphen));
        int high = hyphen < 0 ? low : number(text.substring(hyphen + 1));
        boolean exist = low >= 1 && low <= high && high <= PortRange.LAST;
        return exist ? Optional.of(new Ports(List.of(new PortRange(low, high)))) : Optional.empty();
    }

    private static int number(String text) {
        return Decimal.isNumber(text) && text.length() <= MOST_DIGITS ? Integer.parseInt(text) : -1;
    }

    /** Those of a service; nothing where there are none. */
    static Optional<Ports> of(Set<Integer> ports) {
        return Optional.of(new Ports(ports.stream().map(port -> new PortRange(port, port)).toList()))
                .filter(found -> !found.ranges.isEmpty());
    }

    /** Whether the end has one of them; raw sockets and those of ICMP have none, whatever the kernel keeps in its place. */
    boolean include(OpenSocket socket, SocketEnd.Inet end) {
        boolean hasPort = socket.kind().type() != SocketType.RAW && !socket.kind().protocol().equals("icmp");
        return hasPort && ranges.stream().anyMatch(range -> end.port() >= range.low() && end.port() <= range.high());
    }
}
