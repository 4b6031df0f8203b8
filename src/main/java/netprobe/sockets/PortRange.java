package netprobe.sockets;

import java.util.Optional;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;
import netprobe.model.SocketType;

/**
 * Ports from one to another.
 *
 * @param low the first
 * @param high the last
 */
record PortRange(int low, int high) {

    private static final int LAST_PORT = 65535;

    /** Reads {@code 443} or {@code 8000-8100}. */
    static Optional<PortRange> parse(String text) {
        int hyphen = text.indexOf('-');
        int low = number(hyphen < 0 ? text : text.substring(0, hyphen));
        int high = hyphen < 0 ? low : number(text.substring(hyphen + 1));
        return low >= 0 && low <= high ? Optional.of(new PortRange(low, high)) : Optional.empty();
    }

    private static int number(String text) {
        boolean digits = Decimal.isNumber(text) && text.length() <= 5;
        int number = digits ? Integer.parseInt(text) : -1;
        return number > LAST_PORT ? -1 : number;
    }

    /** Whether the end has one of these ports; raw sockets and those of ICMP have none, whatever the kernel keeps in its place. */
    boolean includes(OpenSocket socket, SocketEnd.Inet end) {
        boolean hasPort = socket.kind().type() != SocketType.RAW && !socket.kind().protocol().equals("icmp");
        return hasPort && end.port() >= low && end.port() <= high;
    }
}
