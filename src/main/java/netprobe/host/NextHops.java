package netprobe.host;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import netprobe.model.IpAddress;
import netprobe.model.LocalNetwork.NextHop;
import netprobe.model.Prefix;

/** The routers of the kernel's main routing table, as {@code /proc/net/route} and {@code /proc/net/ipv6_route} have them (proc_pid_net(5)). */
final class NextHops {

    private static final Path IPV4 = Path.of("/proc/net/route");
    private static final Path IPV6 = Path.of("/proc/net/ipv6_route");
    private static final int HEXADECIMAL = 16;

    /** The route is usable, and leads through a router ({@code RTF_UP}, {@code RTF_GATEWAY}). */
    private static final int THROUGH_ROUTER = 3;

    private NextHops() {}

    /** Those of both families, in the kernel's order; none where it does not tell. */
    static List<NextHop> now() {
        return Stream.concat(read(IPV4, NextHops::ofIpv4), read(IPV6, NextHops::ofIpv6)).toList();
    }

    private static Stream<NextHop> read(Path table, Function<String[], Optional<NextHop>> reader) {
        try {
            return Files.readAllLines(table).stream().map(line -> line.strip().split("\\s+", -1)).map(reader)
                    .flatMap(Optional::stream);
        } catch (IOException notHere) {
            return Stream.empty();
        }
    }

    /** Interface, destination, router, flags, then counters and the metric, and the mask; words in the order of the machine's bytes. */
    static Optional<NextHop> ofIpv4(String[] columns) {
        if (columns.length < 8 || columns[1].length() != 8) {
            return Optional.empty();
        }
        int length = Integer.bitCount(Integer.parseUnsignedInt(columns[7], HEXADECIMAL));
        return isThroughRouter(columns[3])
                ? Optional.of(new NextHop(new Prefix(ipv4(columns[1]), length), ipv4(columns[2]), columns[0]))
                : Optional.empty();
    }

    /** Destination and length, source and length, router, metric, two counters, flags, interface; addresses as they are on the wire. */
    static Optional<NextHop> ofIpv6(String[] columns) {
        return columns.length >= 10 && isThroughRouter(columns[8])
                ? Optional.of(new NextHop(
                        new Prefix(ipv6(columns[0]), Integer.parseInt(columns[1], HEXADECIMAL)), ipv6(columns[4]),
                        columns[9]))
                : Optional.empty();
    }

    private static boolean isThroughRouter(String flags) {
        return (Integer.parseUnsignedInt(flags, HEXADECIMAL) & THROUGH_ROUTER) == THROUGH_ROUTER;
    }

    private static IpAddress ipv4(String word) {
        int number = Integer.parseUnsignedInt(word, HEXADECIMAL);
        boolean isLittle = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        return IpAddress.ipv4(isLittle ? Integer.reverseBytes(number) : number);
    }

    private static IpAddress ipv6(String digits) {
        return IpAddress.of(HexFormat.of().parseHex(digits));
    }
}
